#if !hasFeature(Embedded)
  extension SourceRange: Codable {
    /// Reads a list of two offsets.
    public init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      let lower = try list.decode(UInt32.self)
      let upper = try list.decode(UInt32.self)
      guard lower <= upper else {
        throw DecodingError.dataCorruptedError(
          in: list,
          debugDescription: "A range ends where it starts or later."
        )
      }
      self.init(Int(lower), Int(upper))
    }

    /// Writes a list of two offsets.
    public func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode(lower)
      try list.encode(upper)
    }
  }
#endif
