// What the language lacks where the library is built for a browser (Embedded Swift), so that the
// code reads the same everywhere.

#if hasFeature(Embedded)
  /// Nothing is decoded in a browser: `Codable` in a declaration asks for nothing there, and the
  /// bodies `init(from:)` and `encode(to:)` are not built.
  public protocol Codable {}

  /// The keys of what is not decoded.
  protocol CodingKey {}

  extension Dictionary {
    /// The standard library's own needs casts while running, which a browser's build has not.
    init<Pairs: Sequence>(
      _ pairs: __owned Pairs,
      uniquingKeysWith combine: (Value, Value) -> Value
    ) where Pairs.Element == (Key, Value) {
      self.init()
      for (key, value) in pairs { self[key] = self[key].map { combine($0, value) } ?? value }
    }
  }
#endif
