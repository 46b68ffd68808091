/// The words that documents of the family repeat, and what is near to them and right.
///
/// Of a word that is none of these and nearly one of them, that one was meant.
struct KnownWords: Sendable {
  /// The words of headings, labels and formulas.
  private static let words: StaticString = """
    accordance addendum adopted adoption afternoon against agenda agendas annex annexes annotated \
    annotation annotations approved april arabic article articles assembly asset assistance \
    attendance august background bangkok beijing beirut bureau chair chapter chapters chinese \
    commission committee conference consider consideration considered continued convention \
    cooperation corrigendum corruption council crime criminal deadline december decision decisions \
    delegation delegations deliberations description discussed discussion distribution document \
    documentation documents drugs economic eighteenth eighth elected eleventh english entitled \
    experts extradition february fifteenth fifth firearms first fortieth fourteenth fourth \
    framework french friday general geneva government governmental group groups implementation \
    intergovernmental international interpretation introduction items jakarta january joint \
    justice languages legal limited mandate march marrakech marrakesh matters meeting meetings \
    migrants monday montevideo montreal morning mutual nairobi narcotic nations nineteenth ninth \
    november observer observers october official opening organization organizational organizations \
    organized original palermo paragraph paragraphs participants parties persons plenary \
    prevention programme proposed protocol protocols provisional pursuant rapporteur \
    recommendation recommendations recommended recovery register registration reissued report \
    reports representative representatives represented resolution resolutions restricted review \
    riyadh russian santiago saturday second secretariat section sections september session \
    sessions seventeenth seventh signatories signatory sixteenth sixth smuggling social spanish \
    statement statements subitem subitems subparagraph summary sunday supplement tashkent \
    technical tenth terrorism third thirteenth thirtieth thirty thursday title trafficking \
    transferred transnational tuesday twelfth twentieth twenty united vienna wednesday working
    """

  /// Those that are printed with a capital inside a sentence too.
  private static let names: StaticString = """
    annex april arabic assembly asset assistance august bangkok beijing beirut bureau chair \
    chinese commission committee conference conferences convention conventions cooperation \
    corruption council crime criminal december drugs economic english experts february firearms \
    french friday geneva government group groups implementation international jakarta january \
    justice march marrakech marrakesh migrants monday montevideo montreal nairobi narcotic nations \
    november october organized palermo parties persons prevention protocol rapporteur recovery \
    review riyadh russian santiago saturday secretariat september smuggling social spanish sunday \
    tashkent technical thursday trafficking transnational tuesday united vienna wednesday working
    """

  /// Words of English and names of other languages that are near to one of the words.
  private static let neighbours: StaticString = """
    accordant adapted adaption addendums adoptee adopter adoptions afternoons anne annexation \
    annexations annexed annotate annotates annotating annotative annotator annotators annulation \
    approve approver approves aprils arabia arch aril articled asocial assemble assent assert \
    asses assets assistant assistants attendances attendant attendants augusta augusts \
    backgrounder backgrounds basset batters bureaus bureaux cations cession cessions chain chairs \
    chanter chanters chapiter chapiters char chari charr charter charters chaster chatter chatters \
    chime chines choir clair clime coherence comision commissione commissioned commissioner \
    commissions committed committees committer compassion conception confection confederation \
    conferee conferences conferencia conferenza conferenze confidence confider confluence \
    congestion connection considerations considers contention contentions continue continuer \
    continues convection convencion conventie conventional conventioner conventionnel \
    conventionnelle conventions convenzione convenzioni convergence conversion conviction \
    cooperacion cooperating cooperative cooperator cooperazione coorganized corking corning \
    corporation correction corrigenda corrugation corrupting corruptions corruptive corruptor \
    councils creme crim crimea crimes criminale criminals criminel crimp crine croup deadlines \
    decembers decembre decisiones decryption defecation delectation delegating delegator deletion \
    deletions deliberating deliberation delineations denegation deport deports derision derogation \
    descriptions descriptive descriptor desorption discursion discusses discussing discussions \
    dispassion dissuasion distribucion distributing distributional distributions distributive \
    distributor djakarta documentacion documentarian documentatie documentations documenti \
    documento documentos dorking drags dregs drench drubs drug drums economics eight eighteen \
    eighteens eighteenths eighths eightieth eights eighty ejected elevenths emigrants entitle \
    entitles erected exerts expects expert exports extraction extraditing extraditions fifteenths \
    fifths fifty filth firearm firs firsts firth fist forking forth fortieths fourteen fourteens \
    fourteenths fourths frameworks frenchy fridays genera generals genevan genevas genoa genova \
    governmentally governments grime grout grouts hair hatters headline implementacion \
    implementatie implementations intentional internacional internationale internationales \
    internationally internationals internazionale interpretational interpretations interpretative \
    interrelation intonational introduccion introductions introjection join joins joints joist \
    justices justine language larch leal lection legals limiter mach mandated mandates marc marche \
    marci marco marcs marcy marsh masters match matter melting meting migrant moaning mondays \
    mooning mornings mourning narcotics nation nationes natters nineteen nineteens nineteenths \
    ninetieth ninths notions novembers novembre nummary observe observed observes octobers octobre \
    officials officinal openings opining organisation organisational organisations organised \
    organiser organisers organising organizacion organizaciones organizationally organize \
    organizer organizes originals osset panties paragraphed paragrapher paragraphers paragraphia \
    parch paries parities parries parsons participant participate participates particle particles \
    partied pasties patters patties person personas point prehension pretension preventable \
    prevented preventing preventions preventive preview prime programmed programmer programmes \
    propose proposer proposes protocole protocoles protocolo provision provisionally provisioned \
    provisioner provisions prussian rapporteurs rations ratters recommandation recommandations \
    recommandee recommence recommenced recommences recommend recommends recompensed recover \
    recovers redistricted regal registers registrations reissue reissues reprehended represent \
    representation representations representatively represents reregistration resister resolucion \
    resoluciones resolutie resolutive resorption resort resorts restrict restricts retort retorts \
    retracted reviews revolution revolutions rime roup rugs russia russians saturdays seccion \
    seconds secretaria secretarial secretariats secretaries secund segretariato selected \
    septembers septembre sesion sessione sessioni seventeen seventeens seventeenths sevenths \
    seventieth seventy shirty sienna signatory's signatures signories sixteenths sixths sixty \
    smatters snuggling socials sociol statemented stems suction suctions summery sunda sundae \
    sundas sundays sundry supplemental supplemented supplements tasset tatters teeth tench tent \
    tenths tents terrorise terrorist thirds thirsty thirteen thirteens thirteenths thirtieths \
    thursdays tile titled titles tittle transactional transferee transferees transferrer \
    transformed transitional translational transnacional transnationals transnazionale trench \
    trugs tuesdays twelfths twentieths unite unitedly unites untied untitled vienne wednesdays \
    wording workings wrench
    """

  /// A word in small letters.
  private struct Entry: Sendable {
    let letters: [UInt8]
    /// Which letters it has.
    let alphabet: UInt32
    let isName: Bool
  }

  /// The letters of a word, a bit each.
  private static func alphabet(of letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The words by their length.
  private let byLength: [[Entry]]
  /// The hashes of all words that are right.
  private let right: Set<UInt64>

  /// The longest word that is looked at.
  static let longest = 24

  /// The one table.
  static let table = KnownWords()

  private init() {
    let names = Set(Self.split(Self.names).map { Self.hash($0.span) })
    var byLength = [[Entry]](repeating: [], count: Self.longest + 3)
    var right: Set<UInt64> = []
    for letters in Self.split(Self.words) {
      let hash = Self.hash(letters.span)
      right.insert(hash)
      // Another number of a known word is as right: "subparagraphs", "notices".
      let other = letters.last == 0x73 ? letters.dropLast() : letters + [0x73]
      right.insert(Self.hash(Array(other).span))
      byLength[letters.count].append(
        Entry(
          letters: letters,
          alphabet: Self.alphabet(of: letters),
          isName: names.contains(hash)
        )
      )
    }
    for letters in Self.split(Self.neighbours) { right.insert(Self.hash(letters.span)) }
    self.byLength = byLength
    self.right = right
  }

  private static func split(_ text: StaticString) -> [[UInt8]] {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      .split { $0 == ASCII.space || $0 == ASCII.lineFeed }.map { Array($0) }
  }

  /// A number for a word in small letters (FNV-1a).
  static func hash(_ letters: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for i in letters.indices { hash = (hash ^ UInt64(letters[i])) &* 0x100_0000_01B3 }
    return hash
  }

  /// Whether a word of this hash is right.
  func isRight(_ hash: UInt64) -> Bool { right.contains(hash) }

  /// The word that another one, in small letters, nearly is: one letter more, less or other, or two
  /// exchanged; of long words two such faults. Nil if none is near.
  /// - Parameter namesOnly: whether only words with a capital are meant; they are near by one fault.
  func nearest(to letters: [UInt8], namesOnly: Bool) -> String? {
    var best: (faults: Int, entry: Entry)?
    let alphabet = Self.alphabet(of: letters)
    for length in max(5, letters.count - 2)...letters.count + 2 where length < byLength.count {
      for entry in byLength[length] where !namesOnly || entry.isName {
        let most = entry.letters.count >= 10 && !namesOnly ? 2 : 1
        guard abs(length - letters.count) <= most,
          // A fault takes one letter away, and brings one, at most.
          (alphabet ^ entry.alphabet).nonzeroBitCount <= 2 * most,
          mayBeNear(letters, entry.letters),
          let faults = Self.faults(letters, entry.letters, atMost: most),
          faults > 0, faults < (best?.faults ?? 3),
          faults == 1 || letters[0] == entry.letters[0]
        else { continue }
        best = (faults, entry)
      }
    }
    return best.map { String(decoding: $0.entry.letters, as: UTF8.self) }
  }

  /// Faults at the first letter are rare: the words begin with the same, or end with the same three.
  private func mayBeNear(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a[0] == b[0] || (a.suffix(3) == b.suffix(3) && a.count >= 6)
  }

  /// The number of letters to insert, delete, replace or exchange with the next (Damerau); nil if
  /// there are more.
  static func faults(_ a: [UInt8], _ b: [UInt8], atMost most: Int) -> Int? {
    guard abs(a.count - b.count) <= most else { return nil }
    var before: [Int] = []
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      next.reserveCapacity(b.count + 1)
      var least = i + 1
      for j in b.indices {
        var faults = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          faults = min(faults, before[j - 1] + 1)
        }
        next.append(faults)
        least = min(least, faults)
      }
      if least > most { return nil }
      before = row
      row = next
    }
    return row[b.count] <= most ? row[b.count] : nil
  }
}
