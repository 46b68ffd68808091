/// The ways in which a document says when its meeting is, and which one it is: a row each.
enum MeetingWordings {
  private static func rows(_ rows: [String]) -> [StatementPattern] {
    rows.map { StatementPattern($0) }
  }

  // MARK: - Verbs

  private static let modals =
    "will|shall|is_to|are_to|is_expected_to|is_scheduled_to|is_due_to|is_going_to|plans_to"
    + "|intends_to|expects_to|are_expected_to|are_scheduled_to|is_set_to|would"

  /// What a group does when it meets.
  private static let meets =
    "meet|convene|gather|assemble|sit|come_together|be_in_session|be_meeting"
    + "|carry_out_its_work|conduct_its_work|do_its_work|hold_its_deliberations|be_convened"
    + "|deliberate"

  private static let meetsNow =
    "meets|meet|convenes|gathers|assembles|sits|is_meeting|is_in_session|is_convened"

  /// What becomes of a gathering.
  private static let isHeld =
    "be_held|take_place|be_convened|be_conducted|run|last|be_organized|be_hosted|occur"
    + "|convene|meet|go_on|be_scheduled|be_in_session|be_opened|extend|span|cover|occupy"

  private static let isHeldNow =
    "is_held|takes_place|is_scheduled|has_been_scheduled|is_planned|has_been_planned|is_set"
    + "|has_been_set|is_foreseen|is_fixed|has_been_fixed|is_convened|has_been_convened|runs"
    + "|lasts|is_being_held|convenes|has_been_called|is_called|was_scheduled|was_set|was_fixed"
    + "|spans|is_on|falls_on|is_from|covers|occupies|extends|are_held|take_place"
    + "|have_been_scheduled|was_moved|has_been_moved|was_postponed|has_been_postponed"
    + "|was_rescheduled|has_been_rescheduled|is_arranged|has_been_arranged"

  private static let toBeHeld =
    "to_be_held|to_be_convened|to_take_place|scheduled|planned|set|which_will_be_held"
    + "|which_is_to_be_held|which_will_take_place|which_takes_place|due_to_be_held"
    + "|due_to_take_place|convened|foreseen|arranged|fixed|which_is_scheduled|being_held"

  /// What is done with a gathering.
  private static let hold =
    "hold|holds|convene|convenes|schedule|schedules|host|hosts|organize|organizes|holding"
    + "|convening|scheduling|scheduled|fix|fixed|set|attend|service|conduct"

  private static let reserved =
    "reserved|set_aside|fixed|set|chosen|agreed|approved|scheduled|allocated|proposed"
    + "|confirmed|selected|allotted|assigned|booked|foreseen|designated"

  private static let dates =
    "dates_of|dates_for|date_of|date_for|duration_of|timing_of|period_of|schedule_of"

  private static let on = "on|from|between|during|over|for|in|starting"

  private static let wasHeld =
    "was_held|took_place|were_held|ran|lasted|was_convened|was_organized|was_conducted"
    + "|convened|met|extended|was_in_session"

  private static let opensOrIsHeld =
    "\(isHeld)|open|begin|start|commence|close|end|conclude|be_opened|be_closed|be_chaired"
    + "|consider|discuss|focus|address|be_devoted|adopt|provide|be_dedicated"

  private static let holdIts =
    "hold|open|convene|begin|start|conduct|have|meet_for|meet_in|meet_at"

  private static let thisMeeting =
    "this|the_present_meeting|the_present_session|this_meeting|this_session"
    + "|the_forthcoming_meeting|the_meeting|the_session|the_upcoming_meeting"

  private static let people =
    "delegations|delegates|participants|representatives|experts|speakers|observers"

  // MARK: - Days

  /// The days of this meeting, in an agenda.
  static let days = rows(
    [
      "{group} \(modals) ~1 \(meets) ~12 {days}",
      "{group} \(meetsNow) ~12 {days}",
      "{this} \(modals) ~1 \(isHeld) ~12 {days}",
      "{this} \(isHeldNow) ~12 {days}",
      "{this} \(modals) ~1 \(isHeld) ~12 from|between {day} to|and|until {day}",
      "{group} \(modals) ~1 \(meets) ~12 from|between {day} to|and|until {day}",
      "{this} \(toBeHeld) ~12 {days}",
      "{this} ~5 {days}",
      "\(hold) {this} ~12 {days}",
      "\(dates) {this} ~8 {days}",
      "dates ~2 {days} ~6 {this}",
      "\(on) {days} ~4 {this} \(modals) ~1 \(isHeld)",
      "\(on) {days} ~4 {this} \(isHeldNow)",
      "\(on) {days} ~4 {group} \(modals) ~1 \(meets)",
      "\(on) {days} ~4 {group} \(modals) ~1 \(hold) {this}",
      "{days} ~2 \(reserved) ~6 {this}",
      "{days} ~2 as ~4 {this}",
      "{days} ~2 \(dates) {this}",
      "{days} ~1 when|on_which ~1 {group}",
      "{days} ~1 when|on_which ~1 {this}",
      "delegations|delegates|representatives|participants|experts ~8 {this} ~8 {days}",
      "work|deliberations|proceedings|discussions of|at {this} ~8 {days}",
      "work|deliberations|proceedings of {group} ~8 {days}",
      "plenary_meetings|plenary_sittings \(modals) ~1 \(isHeld) ~2 {days}",
    ]
  )

  /// The days of this meeting, in a report.
  static let daysHeld = rows(
    [
      "{group} met|convened|gathered|assembled|sat|was_convened|deliberated ~12 {days}",
      "{group} held|convened ~1 {this} ~12 {days}",
      "{this} \(wasHeld) ~12 {days}",
      "\(on) {days} ~4 {group} met|convened|gathered|held {this}",
      "\(on) {days} ~4 {group} met|convened|gathered|assembled",
      "{this} held|convened ~12 {days}",
    ]
  )

  // MARK: - First and last days

  /// The day on which this meeting opens.
  static let opening = rows(
    [
      "{this} \(modals) ~1 open|begin|start|commence|be_opened ~8 {day}",
      "{this} opens|begins|starts|commences ~8 {day}",
      "\(modals) ~1 open {this} ~4 {day}",
    ]
  )

  static let opened = rows(
    [
      "{this} was_opened|opened|began|started|commenced ~8 {day}",
      "{group} opened|began ~1 {this} ~6 {day}",
    ]
  )

  /// The day on which this meeting closes.
  static let closing = rows(
    [
      "{this} \(modals) ~1 close|end|conclude|finish|be_closed|adjourn ~8 {day}",
      "{this} \(modals) ~16 will_close|will_end|will_conclude|will_finish ~8 {day}",
      "{this} closes|ends|concludes|finishes ~8 {day}",
    ]
  )

  static let closed = rows(
    [
      "{this} was_closed|closed|ended|concluded|was_adjourned ~8 {day}",
      "{group} closed|concluded|ended ~1 {this} ~6 {day}",
    ]
  )

  /// A day on which a report says that the group met.
  static let met = rows(["{group} met|convened|gathered|assembled ~6 {day}"])

  private static let works =
    "discuss|consider|examine|review|take_up|hear|debate|address|deal_with|exchange_views|adopt"

  /// Days on which this group works.
  static let working = rows(
    [
      "on|from|between {days} ~2 {group} \(modals) ~1 \(works)",
      "on|from|between {day} ~2 {group} \(modals) ~1 \(works)",
    ]
  )

  // MARK: - Ordinals

  private static let will =
    "will|shall|may|is|are|would|might|could|can|should|is_to|may_wish|must"

  private static let parts =
    "agenda|agendas|annotations|organization_of_work|programme|programme_of_work|timetable"
    + "|schedule|topics|themes|topic|theme|documentation|documents|preparations|preparation"
    + "|venue|arrangements|conduct|officers|duration|opening|closing|page|notes|dates|work"
    + "|president|chair|rapporteur|bureau"

  /// What a bureau does with an agenda or with dates.
  private static let approved =
    "approved|confirmed|endorsed|agreed_on|agreed_upon|set|fixed|decided_on|finalized|accepted"

  /// Which one this meeting is, in an agenda.
  static let ordinals = rows(
    [
      "{nth} \(modals) ~1 \(opensOrIsHeld)",
      "{nth} \(isHeldNow)|opens|begins|starts|commences|provides|offers|aims",
      "{nth} \(toBeHeld)",
      "{group} \(modals) ~1 \(holdIts) {nth}",
      "{group} \(modals) ~1 \(meets) ~6 for|in|at {nth}",
      "{group} \(meetsNow)|opens|holds|begins ~6 for|in|at|on {nth}",
      "{group} holds|opens|begins|convenes {nth}",
      "at|for|during|in|before {nth} {group} \(will)",
      "{group} at|during|in {nth} \(will)",
      "\(thisMeeting) is|will_be|marks|constitutes|shall_be ~2 {nth}",
      "\(parts) of|for|on|at|to {nth} ~3 was|were|is|are|has|have|will|contains|follows|reflects",
      "\(parts) of|for|on|at|to {nth} ~1 prepared|approved|finalized|proposed|contained|set_out",
      "\(approved) ~5 \(parts) of|for|on {nth}",
      "host|hosting|open|preside_over {nth}",
      "\(modals) ~1 elect|nominate ~6 of|for|at {nth}",
      "jointly_with|together_with|back_to_back_with|in_conjunction_with|in_parallel_with {nth}",
      "\(people) ~5 to|in|at|for|attending|of {nth} ~3 \(will)",
      "invited|register|registration|registered|accredited|travel|participate ~2 to|for|in {nth}",
      "attend|attending {nth}",
      "report of|on {nth} ~2 will_be|to_be|is_to_be",
      "prepared|issued|scheduled|convened|available|submitted|convenes|meets for|in {nth}",
      "{days} ~4 {nth}",
      "{nth} ~6 {days}",
    ]
  )

  /// Which one this meeting was, in a report.
  static let ordinalsHeld = rows(
    [
      "{group} held|convened|met_for|met_in|met_at|opened|concluded {nth}",
      "{nth} was_held|took_place|were_held|was_convened|was_opened|was_conducted|opened|convened",
      "report|proceedings|outcome|work of|on|at ~2 {nth}",
    ]
  )

  /// Which one this meeting was, in sentences of a report without its days.
  static let ordinalsOfReport = rows(
    [
      "{nth} was_attended|was_chaired|was_opened|was_closed|were_attended|was_convened",
      "present_report|this_report ~12 {nth}",
      "attended|participated_in|opened|closed|chaired {nth}",
      "attendance|participants|participation at|in|to {nth}",
    ]
  )

  /// What this meeting does: "The twenty-fifth session of the Group will".
  static let subject = rows(["{this} will|is|shall|would"])
}
