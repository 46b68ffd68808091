import AgendaKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What Word files cost beside their text, and unpacking them beside zlib. Python's `zipfile` makes
/// the files and its `zlib` is the peer: without `python3` there is nothing to measure.
enum WordFiles {
  /// Prints both ratios.
  static func measure(_ command: String) {
    guard Program.find("python3", ["-c", "import zlib"])?.run() != nil else { return }
    let folder = "/tmp/agenda-word.\(getpid())"
    guard mkdir(folder, 0o700) == 0 else { return }
    let paths = ["draft.docx", "draft.txt", "large.xml", "large.zip", "zlib"].map {
      "\(folder)/\($0)"
    }
    defer {
      for path in paths { unlink(path) }
      rmdir(folder)
    }
    print("## Word files\n")
    print("| what | AgendaKit, ms | beside | ms | ratio |")
    print("|---|--:|---|--:|--:|")
    process(command, docx: paths[0], text: paths[1])
    unpacking(xml: paths[2], archive: paths[3], answer: paths[4])
    print(
      "\nThe processes by turns, 61 each, the one in the middle; unpacking 48 MB of Word's XML with"
    )
    print("its check sum, the best of 7, in processor time.\n")
  }

  /// A draft of 12 pages as a Word file and as its text, a whole process each.
  private static func process(_ command: String, docx: String, text: String) {
    let draft = GeneratedDocument.text(.plain, byteCount: 34_000)
    guard write(draft, to: text), pack(text, as: docx),
      let word = Program.find(command, ["export", docx]),
      let plain = Program.find(command, ["export", text])
    else { return }
    var times: (word: [Double], plain: [Double]) = ([], [])
    for _ in 0..<61 {
      if let cost = word.run() { times.word.append(cost.processor) }
      if let cost = plain.run() { times.plain.append(cost.processor) }
    }
    guard let a = middle(times.word), let b = middle(times.plain) else { return }
    row("a draft of 12 pages, a process", a, "its text", b)
  }

  /// The largest part that an archive may have, which no document is: it is unpacked, and refused.
  private static func unpacking(xml: String, archive: String, answer: String) {
    guard write(wordXML(byteCount: 48_000_000), to: xml) else { return }
    let script = """
      import sys, time, zipfile, zlib
      data = open(sys.argv[1], 'rb').read()
      with zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED) as z: z.writestr('mimetype', data)
      packer = zlib.compressobj(6, zlib.DEFLATED, -15)
      packed = packer.compress(data) + packer.flush()
      best = 1e9
      for _ in range(7):
          start = time.process_time()
          zlib.crc32(zlib.decompress(packed, -15))
          best = min(best, time.process_time() - start)
      open(sys.argv[3], 'w').write(str(best))
      """
    guard Program.find("python3", ["-c", script, xml, archive, answer])?.run() != nil,
      let bytes = read(archive), let zlib = read(answer),
      let peer = Double(String(decoding: zlib, as: UTF8.self))
    else { return }
    var best = Double.infinity
    for _ in 0..<7 {
      best = min(
        best,
        processorSeconds {
          do throws(SourceError) { _ = try SourceText(name: "large", file: bytes) } catch {
            keep(error.message.count)
          }
        }
      )
    }
    row("unpacking", best, "zlib", peer)
  }

  /// Paragraphs as Word writes them.
  private static func wordXML(byteCount: Int) -> ContiguousArray<UInt8> {
    let lines = GeneratedDocument.text(.plain, byteCount: byteCount / 8).split(separator: 10)
    var xml = ContiguousArray<UInt8>()
    xml.reserveCapacity(byteCount + 1_000)
    var i = 0
    while xml.count < byteCount, !lines.isEmpty {
      let id = String(0x00A1_0000 &+ i &* 7919 % 0xFFFFF, radix: 16, uppercase: true)
      xml +=
        "<w:p w14:paraId=\"\(id)\" w:rsidR=\"00\(id)\" w:rsidRDefault=\"00A2B3C4\"><w:pPr>".utf8
      xml += "<w:pStyle w:val=\"SingleTxt\"/><w:spacing w:after=\"120\"/></w:pPr><w:r><w:rPr>".utf8
      xml += "<w:lang w:val=\"en-GB\"/></w:rPr><w:t xml:space=\"preserve\">".utf8
      xml += lines[i % lines.count]
      xml += "</w:t></w:r></w:p>".utf8
      i += 1
    }
    return xml
  }

  /// Makes a Word file of a text, a paragraph a line, with the properties that Word gives each.
  private static func pack(_ text: String, as path: String) -> Bool {
    let script = """
      import sys, zipfile, html
      O = 'http://schemas.openxmlformats.org/'
      W = O + 'wordprocessingml/2006/main'
      lines = open(sys.argv[1], encoding='utf-8').read().split('\\n')
      def paragraph(i, line):
          runs = line.replace('\\t', '\\x00\\t\\x00').split('\\x00')
          xml = ''.join('<w:tab/>' if r == '\\t' else '<w:t xml:space="preserve">%s</w:t>'
                        % html.escape(r, quote=False) for r in runs if r)
          return ('<w:p w:rsidR="00%06X" w:rsidRDefault="00A2B3C4" w:rsidP="00B3C4D5"><w:pPr>'
                  '<w:pStyle w:val="SingleTxt"/><w:spacing w:after="120" w:line="240"/><w:jc '
                  'w:val="both"/><w:rPr><w:rFonts w:ascii="Times New Roman"/><w:lang w:val="en-GB"/>'
                  '</w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" '
                  'w:hAnsi="Times New Roman"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr>%s'
                  '</w:r></w:p>' % (i * 7919 % 0xFFFFFF, xml))
      styles = ''.join('<w:style w:type="paragraph" w:styleId="S%d"><w:name w:val="S%d"/><w:basedOn '
                       'w:val="S%d"/><w:pPr><w:spacing w:after="%d"/></w:pPr><w:rPr><w:sz w:val="20"/>'
                       '</w:rPr></w:style>' % (i, i, i // 2, i) for i in range(300))
      part = lambda root, xml: '<w:%s xmlns:w="%s">%s</w:%s>' % (root, W, xml, root)
      relation = lambda kind, target: ('<Relationships xmlns="%spackage/2006/relationships">'
          '<Relationship Id="r1" Type="%sofficeDocument/2006/relationships/%s" Target="%s"/>'
          '</Relationships>' % (O, O, kind, target))
      with zipfile.ZipFile(sys.argv[2], 'w', zipfile.ZIP_DEFLATED) as z:
          z.writestr('[Content_Types].xml', '<Types xmlns="%spackage/2006/content-types"><Override '
              'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
              '.wordprocessingml.document.main+xml"/></Types>' % O)
          z.writestr('_rels/.rels', relation('officeDocument', 'word/document.xml'))
          z.writestr('word/_rels/document.xml.rels', relation('styles', 'styles.xml'))
          z.writestr('word/styles.xml', part('styles', styles))
          z.writestr('word/document.xml', part('document', '<w:body>%s</w:body>'
              % ''.join(paragraph(i, l) for i, l in enumerate(lines))))
      """
    return Program.find("python3", ["-c", script, text, path])?.run() != nil
      && access(path, R_OK) == 0
  }

  private static func row(_ what: String, _ own: Double, _ peer: String, _ time: Double) {
    print(
      "| \(what) | \(decimal(own * 1000)) | \(peer) | \(decimal(time * 1000)) | "
        + "\(decimal(own / time, places: 2)) |"
    )
    fflush(nil)
  }

  private static func middle(_ times: [Double]) -> Double? {
    times.isEmpty ? nil : times.sorted()[times.count / 2]
  }
}
