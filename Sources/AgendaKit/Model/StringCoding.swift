/// A value that is coded as the text it prints.
protocol StringCoded: Codable, LosslessStringConvertible {}

#if !hasFeature(Embedded)
  extension StringCoded {
    /// Reads the value from its text.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let text = try container.decode(String.self)
      guard let value = Self(text) else {
        throw DecodingError.dataCorruptedError(
          in: container,
          debugDescription: "'\(text)' is no \(Self.self)."
        )
      }
      self = value
    }

    /// Writes the value as its text.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(description)
    }
  }
#endif

extension CalendarDate: StringCoded {}
extension ClockTime: StringCoded {}
extension LocalDateTime: StringCoded {}
extension ItemNumber: StringCoded {}
extension DocumentSymbol: StringCoded {}
extension JointSymbol: StringCoded {}
