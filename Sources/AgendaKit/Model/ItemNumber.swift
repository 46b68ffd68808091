/// The number of an agenda item: `2`, `1 (a)`, `1 (a) (i)`.
public struct ItemNumber: Sendable, Hashable, Comparable {
  // Documents name many items: a number is kept in eight bytes. 0 stands for no letter, no numeral.
  private var first: Int32
  private var second: UInt16
  private var third: UInt16

  /// The item; at most 2,147,483,647.
  public var number: Int {
    get { Int(first) }
    set { first = Int32(clamping: newValue) }
  }
  /// The subitem, 1 for (a); nil for an item. At most 65,535.
  public var letter: Int? {
    get { second == 0 ? nil : Int(second) }
    set { second = Self.part(newValue) }
  }
  /// The third level, 1 for (i); nil above it. At most 65,535.
  public var roman: Int? {
    get { third == 0 ? nil : Int(third) }
    set { third = Self.part(newValue) }
  }

  /// Creates a number; a third level needs a second. Beyond their bounds the parts are the largest
  /// or smallest that there are.
  public init(_ number: Int, letter: Int? = nil, roman: Int? = nil) {
    precondition(roman == nil || letter != nil, "a third level stands under a second")
    first = Int32(clamping: number)
    second = Self.part(letter)
    third = Self.part(roman)
  }

  private static func part(_ value: Int?) -> UInt16 {
    value.map { UInt16(clamping: max(1, $0)) } ?? 0
  }

  /// 1 for an item, 2 for a subitem, 3 for what stands under it.
  public var level: Int { letter == nil ? 1 : roman == nil ? 2 : 3 }

  /// The item that this one stands under; nil for an item.
  public var parent: ItemNumber? {
    switch level {
    case 3: return ItemNumber(number, letter: letter)
    case 2: return ItemNumber(number)
    default: return nil
    }
  }

  /// The last part of the number, as printed before a title: `2`, `(a)`, `(i)`.
  public var label: String {
    if let roman { return "(\(Self.romanNumeral(roman)))" }
    if let letter { return "(\(Self.letters(letter)))" }
    return String(number)
  }

  /// Orders as an agenda does: an item before its subitems.
  public static func < (a: ItemNumber, b: ItemNumber) -> Bool {
    (a.number, a.letter ?? 0, a.roman ?? 0) < (b.number, b.letter ?? 0, b.roman ?? 0)
  }
}

extension ItemNumber: CustomStringConvertible, LosslessStringConvertible {
  /// `1 (a) (i)`.
  public var description: String {
    var text = String(number)
    if let letter { text += " (\(Self.letters(letter)))" }
    if let roman { text += " (\(Self.romanNumeral(roman)))" }
    return text
  }

  /// Reads `1`, `1 (a)`, `1(a)(i)`; nil for anything else.
  public init?(_ description: String) {
    var rest = Substring(description)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    var labels: [Substring] = []
    while !rest.isEmpty {
      rest = rest.drop { $0 == " " }
      guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return nil }
      labels.append(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
    }
    switch labels.count {
    case 0: self.init(number)
    case 1:
      guard let letter = Self.value(ofLetters: labels[0]) else { return nil }
      self.init(number, letter: letter)
    case 2:
      guard let letter = Self.value(ofLetters: labels[0]),
        let roman = Self.value(ofRoman: labels[1])
      else { return nil }
      self.init(number, letter: letter, roman: roman)
    default: return nil
    }
  }

  /// `a` for 1, `z` for 26, `aa` for 27.
  public static func letters(_ value: Int) -> String {
    let base = UnicodeScalar(UInt8(97 + (value - 1) % 26))
    return String(repeating: String(base), count: (value - 1) / 26 + 1)
  }

  /// 1 for `a`, 27 for `aa`; nil for what is no label.
  public static func value(ofLetters text: some StringProtocol) -> Int? {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, ASCII.isLower(first), bytes.count <= 4,
      bytes.allSatisfy({ $0 == first })
    else { return nil }
    return Int(first) - 96 + 26 * (bytes.count - 1)
  }

  /// The small roman numeral of a number from 1 to 39.
  public static func romanNumeral(_ value: Int) -> String { RomanNumeral.spelled(value) }

  /// The number of a small roman numeral up to 39; nil for what is none.
  public static func value(ofRoman text: some StringProtocol) -> Int? {
    (1...39).first { romanNumeral($0) == text }
  }
}
