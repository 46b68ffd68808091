#if !hasFeature(Embedded)
  extension MeetingDocument {
    enum CodingKeys: String, CodingKey {
      case schemaVersion, source, kind, masthead, meetings, organizationOfWork, report
      case paper, footnotes, references, mentions, furniture, unplaced, diagnostics, error
    }

    /// Reads a document from its export with positions, or from what `encode(to:)` wrote.
    /// - Throws: `DecodingError`: of an export without positions, of another schema version, of the
    ///   line that stands for a file that could not be read, and of what is no export.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      try Self.check(values)
      func value<T: Decodable>(_ key: CodingKeys, _ type: T.Type = T.self) throws -> T {
        try values.decode(type, forKey: key)
      }
      source = try value(.source)
      kind = try value(.kind)
      masthead = try value(.masthead)
      meetings = try value(.meetings)
      organizationOfWork = try value(.organizationOfWork)
      report = try values.decodeIfPresent(Report.self, forKey: .report)
      paper = try values.decodeIfPresent(MeetingPaper.self, forKey: .paper)
      footnotes = try value(.footnotes)
      references = try value(.references)
      mentions = try value(.mentions)
      furniture = try value(.furniture)
      unplaced = try value(.unplaced)
      diagnostics = try value(.diagnostics)
      if let printed = try Self.printedSymbol(in: values), printed.canonical == masthead.symbol {
        masthead.symbol = printed
      }
    }

    /// Writes the document with all places, for `init(from:)` to read again. `JSONExport` writes the
    /// form that is a contract.
    public func encode(to encoder: any Encoder) throws {
      var values = encoder.container(keyedBy: CodingKeys.self)
      try values.encode(Self.schemaVersion, forKey: .schemaVersion)
      try values.encode(source, forKey: .source)
      try values.encode(kind, forKey: .kind)
      try values.encode(masthead, forKey: .masthead)
      try values.encode(meetings, forKey: .meetings)
      try values.encode(organizationOfWork, forKey: .organizationOfWork)
      try values.encode(report, forKey: .report)
      try values.encode(paper, forKey: .paper)
      try values.encode(footnotes, forKey: .footnotes)
      try values.encode(references, forKey: .references)
      try values.encode(mentions, forKey: .mentions)
      try values.encode(furniture, forKey: .furniture)
      try values.encode(unplaced, forKey: .unplaced)
      try values.encode(diagnostics, forKey: .diagnostics)
    }

    /// Refuses, with the reason, what is an export but cannot be read back.
    private static func check(_ values: KeyedDecodingContainer<CodingKeys>) throws {
      let version = try values.decode(String.self, forKey: .schemaVersion)
      guard version == schemaVersion else {
        throw DecodingError.dataCorruptedError(
          forKey: .schemaVersion,
          in: values,
          debugDescription: """
            The export has schema version '\(version)'; only version '\(schemaVersion)' can be read.
            """
        )
      }
      if let error = try values.decodeIfPresent(String.self, forKey: .error) {
        throw DecodingError.dataCorruptedError(
          forKey: .error,
          in: values,
          debugDescription: "The line is not a document but a file that could not be read: \(error)"
        )
      }
      guard values.contains(.mentions) || !values.contains(.kind) else {
        throw DecodingError.dataCorruptedError(
          forKey: .mentions,
          in: values,
          debugDescription: """
            The export has no positions, so a document cannot be read from it. Export it with \
            '--positions'.
            """
        )
      }
    }

    /// The own symbol as printed, which an export keeps beside the canonical one.
    private static func printedSymbol(
      in values: KeyedDecodingContainer<CodingKeys>
    ) throws -> JointSymbol? {
      enum MastheadKeys: String, CodingKey { case places }
      enum PlacesKeys: String, CodingKey { case symbolValue }
      let masthead = try values.nestedContainer(keyedBy: MastheadKeys.self, forKey: .masthead)
      let places = try masthead.nestedContainer(keyedBy: PlacesKeys.self, forKey: .places)
      return try places.decodeIfPresent(JointSymbol.self, forKey: .symbolValue)
    }
  }
#endif
