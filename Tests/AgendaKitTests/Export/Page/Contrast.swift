import Foundation

/// The contrast of two colours (WCAG 2.2, "relative luminance").
enum Contrast {
  /// The variables of a rule of a style sheet that are colours.
  static func variables(_ rule: String) -> [String: Int] {
    var colours: [String: Int] = [:]
    for match in rule.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6}|[0-9a-f]{3});/) {
      var digits = String(match.2)
      if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
      colours[String(match.1)] = Int(digits, radix: 16)
    }
    return colours
  }

  static func ratio(_ a: Int, _ b: Int) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: Int) -> Double {
    let parts = [colour >> 16, colour >> 8 & 0xFF, colour & 0xFF].map { part -> Double in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
