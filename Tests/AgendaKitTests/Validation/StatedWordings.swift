@testable import AgendaKit

/// Everyday ways in which documents say the same thing. `@` stands for what may be wrong.
enum StatedWordings {
  /// When this meeting is; `@` is "14 and 15 October 2031".
  static let days = [
    "The Working Group will meet on @.",
    "The Working Group will meet in Vienna from @.",
    "The Working Group on Firearms is scheduled to meet at Vienna on @.",
    "The Working Group is to meet at the Vienna International Centre on @.",
    "The Working Group will convene in Vienna on @.",
    "The Working Group will be in session on @.",
    "The meeting will be held on @.",
    "The meeting will be held in Vienna on @.",
    "The meeting will take place at the Vienna International Centre on @.",
    "The meeting is scheduled for @.",
    "The meeting has been scheduled for @.",
    "The meeting is to take place in Vienna on @.",
    "The meeting will run from @.",
    "The forthcoming meeting will take place on @.",
    "The ninth meeting of the Working Group on Firearms takes place on @.",
    "The ninth meeting is planned for @.",
    "The dates of the meeting are @.",
    "The dates for the ninth meeting are @.",
    "The dates @ were approved for the ninth meeting.",
    "@ were set aside for the ninth meeting of the Working Group.",
    "@ have been reserved for the meeting.",
    "The Bureau set @ as the dates of the ninth meeting.",
    "On @, the Working Group will hold its ninth meeting.",
    "The Working Group will hold its ninth meeting in Vienna on @.",
    "From @, the Working Group will meet in Vienna.",
    "The Secretariat will convene the ninth meeting of the Working Group on Firearms on @.",
    "Delegations are invited to the ninth meeting of the Working Group, in Vienna, on @.",
    "The ninth meeting of the Working Group (Vienna, @) will be webcast.",
    "The ninth meeting, to be held in Vienna on @, will be webcast.",
    "The Bureau agreed to convene the ninth meeting of the Working Group on @.",
    "The work of the meeting will be carried out on @.",
  ]

  /// Which meeting this is; `@` is "ninth".
  static let ordinals = [
    "The @ meeting of the Working Group on Firearms will be webcast.",
    "The @ meeting of the Working Group on Firearms will be held in Vienna.",
    "The @ meeting will be opened by the Chair.",
    "The @ meeting is to be held at the Vienna International Centre.",
    "The Working Group will hold its @ meeting in Vienna.",
    "The Working Group on Firearms is to convene its @ meeting in Vienna.",
    "The Working Group will open its @ meeting with a minute of silence.",
    "At its @ meeting, the Working Group will hear two archivists.",
    "During its @ meeting, the Working Group is to hear two archivists.",
    "For its @ meeting, the Working Group may wish to use the same room.",
    "This will be the @ meeting of the Working Group on Firearms.",
    "The present meeting is the @ meeting of the Working Group.",
    "The forthcoming meeting will be the @ meeting of the Working Group on Firearms.",
    "The provisional agenda for the @ meeting was approved by silence procedure.",
    "The agenda of the @ meeting of the Working Group was finalized in June.",
    "The topics for the @ meeting of the Working Group were chosen in June.",
    "The organization of work of the @ meeting follows that practice.",
    "Delegations attending the @ meeting are requested to register online.",
    "Participants in the @ meeting of the Working Group will find the forms there.",
    "The documents for the @ meeting are available in six languages.",
    "The Working Group will meet in Vienna for its @ meeting.",
  ]

  /// How many meetings there are; `@` is "four".
  static let counts = [
    "The Working Group will hold @ plenary meetings.",
    "The meeting will consist of @ plenary meetings.",
    "The meeting comprises @ plenary meetings of three hours each.",
    "@ meetings will be held over two days.",
    "@ plenary meetings have been scheduled.",
    "@ meetings are planned.",
    "The two days allow for @ meetings.",
    "A total of @ meetings will be held.",
    "There will be @ meetings in total, with interpretation.",
    "Interpretation will be provided for @ meetings.",
    "Resources are available for @ meetings with interpretation.",
    "The Working Group will have @ meetings.",
    "@ half-day meetings are foreseen.",
    "@ meetings, with interpretation, will be available to the Working Group.",
    "The resources permit @ plenary meetings.",
    "Conference services will be available for @ meetings.",
    "It is envisaged that @ meetings will be held.",
    "@ meetings with interpretation are scheduled.",
    "@ plenary meetings in two days are foreseen.",
    "The Working Group is to hold @ meetings with interpretation.",
  ]

  /// When an item is taken up; `@` is "Wednesday, 15 October 2031".
  static let schedules = [
    "Agenda item 3 will be considered on @.",
    "Agenda item 3 is scheduled for @.",
    "Agenda item 3 will be taken up on @.",
    "Agenda item 3 is to be discussed on @.",
    "Consideration of agenda item 3 will begin on @.",
    "Consideration of agenda item 3 will take place on @.",
    "The discussion of agenda item 3 will start on @.",
    "The discussion of agenda item 3 opens on @.",
    "Discussions on agenda item 3 are to be held on @.",
    "Item 3 is planned for @.",
    "Item 3 is set for @.",
    "Item 3 will be dealt with on @.",
    "The Working Group will take up item 3 on @.",
    "The Working Group will turn to agenda item 3 on @.",
    "The Working Group will begin its consideration of agenda item 3 on @.",
    "The Working Group is expected to consider item 3 on @.",
    "On @, the Working Group will take up agenda item 3.",
    "On @, the Working Group will consider item 3.",
    "@, is reserved for agenda item 3.",
    "The afternoon of @, is set aside for item 3.",
    "@, will be devoted to agenda item 3.",
  ]

  /// Who spoke on item 2.
  static let speakers = [
    "Under agenda item 2, statements were made by representatives of the following parties to the "
      + "Convention: Brazil, Kenya and Norway.",
    "Under agenda item 2, statements were made by the representatives of Brazil, Kenya and Norway.",
    "The representatives of Brazil, Kenya and Norway made statements under agenda item 2.",
    "The representatives of Brazil, Kenya and Norway spoke under agenda item 2.",
    "The representatives of Brazil, Kenya and Norway took the floor under agenda item 2.",
    "The representatives of Brazil, Kenya and Norway intervened on agenda item 2.",
    "Under agenda item 2, the representatives of Brazil, Kenya and Norway took the floor.",
    "Under agenda item 2, the representatives of Brazil, Kenya and Norway spoke.",
    "On agenda item 2, the representatives of Brazil, Kenya and Norway delivered statements.",
    "Under agenda item 2, the floor was taken by the representatives of Brazil, Kenya and Norway.",
    "Statements on agenda item 2 were delivered by the representatives of Brazil, Kenya and Norway.",
    "Statements under item 2 were made by the representatives of Brazil, Kenya and Norway.",
    "Statements were made by the representatives of Brazil, Kenya and Norway under agenda item 2.",
    "Interventions under agenda item 2 were made by the representatives of Brazil, Kenya and Norway.",
    "Under agenda item 2, the Working Group heard statements by the representatives of Brazil, Kenya "
      + "and Norway.",
    "During the discussion of agenda item 2, statements were made by the representatives of Brazil, "
      + "Kenya and Norway.",
    "In the consideration of agenda item 2, the following States made statements: Brazil, Kenya and "
      + "Norway.",
    "With regard to agenda item 2, the representatives of Brazil, Kenya and Norway made statements.",
    "In relation to item 2, statements were made by the representatives of Brazil, Kenya and Norway.",
    "The following States made statements under agenda item 2: Brazil, Kenya and Norway.",
    "The representatives of Brazil, Kenya and Norway expressed their views on agenda item 2.",
  ]

  /// That item 2 was considered at the 1st and 2nd meetings, on 14 October.
  static let considerations = [
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group considered agenda item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group took up item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group discussed item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group examined agenda item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group dealt with agenda item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group addressed agenda item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group turned to agenda item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group held a discussion on item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group began its consideration of "
      + "agenda item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group opened its discussion of "
      + "item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, the Working Group concluded its consideration "
      + "of item 2.",
    "At its 1st and 2nd meetings, on 14 October 2031, agenda item 2 was considered.",
    "Agenda item 2 was considered at the 1st and 2nd meetings, on 14 October 2031.",
    "Agenda item 2 was taken up at the 1st and 2nd meetings, on 14 October 2031.",
    "Item 2 was discussed at the 1st and 2nd meetings, on 14 October 2031.",
    "Agenda item 2 was discussed by the Working Group at its 1st and 2nd meetings, on 14 October 2031.",
    "The Working Group considered agenda item 2 at its 1st and 2nd meetings, on 14 October 2031.",
    "The Working Group took up agenda item 2 at its 1st and 2nd meetings, on 14 October 2031.",
  ]
}
