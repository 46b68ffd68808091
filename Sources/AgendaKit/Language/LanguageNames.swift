/// The names of the official languages, as "Original:" has them in each of these languages.
enum LanguageNames {
  private static let table: [(language: DocumentLanguage, code: String, words: Phrases)] = [
    (
      .english, "en",
      [
        "English", "anglais", "inglés", "английский", "الإنكليزية", "بالإنكليزية", "الإنجليزية",
        "英文", "英语",
      ]
    ),
    (
      .french, "fr",
      ["French", "français", "francés", "французский", "الفرنسية", "بالفرنسية", "法文", "法语"]
    ),
    (
      .spanish, "es",
      ["Spanish", "espagnol", "español", "испанский", "الإسبانية", "بالإسبانية", "西班牙文", "西班牙语"]
    ),
    (
      .russian, "ru", ["Russian", "russe", "ruso", "русский", "الروسية", "بالروسية", "俄文", "俄语"]
    ),
    (
      .arabic, "ar",
      ["Arabic", "arabe", "árabe", "арабский", "العربية", "بالعربية", "阿拉伯文", "阿拉伯语"]
    ),
    (
      .chinese, "zh",
      ["Chinese", "chinois", "chino", "китайский", "الصينية", "بالصينية", "中文", "汉语"]
    ),
  ]

  /// The language that a stretch of text names, and its code.
  static func language(
    _ text: Span<UInt8>,
    _ lower: Int,
    _ upper: Int
  ) -> (language: DocumentLanguage, code: String)? {
    let word = folded(text, lower, upper)
    for entry in table where entry.words.isWhole(word.span, 0, word.count) {
      return (entry.language, entry.code)
    }
    return nil
  }

  /// The word in small letters, those with accents and Cyrillic ones too: `INGLÉS`.
  private static func folded(_ text: Span<UInt8>, _ lower: Int, _ upper: Int) -> [UInt8] {
    var word: [UInt8] = []
    for i in lower..<upper {
      switch (word.last, text[i]) {
      case (0xC3, 0x80...0x9E): word.append(text[i] + 0x20)
      case (0xD0, 0x90...0x9F): word.append(text[i] + 0x20)
      case (0xD0, 0xA0...0xAF):
        word[word.count - 1] = 0xD1
        word.append(text[i] - 0x20)
      default: word.append(text[i])
      }
    }
    return word
  }
}
