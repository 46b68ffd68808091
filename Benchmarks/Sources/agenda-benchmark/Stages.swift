import AgendaKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The seconds that each stage took for one text; the fastest of several runs.
struct StageTimes {
  var decode = Double.infinity
  var parse = Double.infinity
  var content = Double.infinity
  var validate = Double.infinity
  var compare = Double.infinity
  var json = Double.infinity

  /// Measures the stages over a text.
  init(_ text: ContiguousArray<UInt8>, runs: Int) {
    for _ in 0..<runs {
      var source = SourceText(name: "-", text: "")
      decode = min(decode, processorSeconds { source = SourceText(name: "-", contents: text) })
      var document = MeetingDocument(parsing: SourceText(name: "-", text: ""))
      parse = min(parse, processorSeconds { document = MeetingDocument(parsing: source) })
      json = min(
        json,
        processorSeconds { keep(JSONExport().write(document, source: source).count) }
      )
      content = min(content, processorSeconds { keep(document.content.hashValue) })
      validate = min(
        validate,
        processorSeconds { keep(Validator().validate(document).count) }
      )
      compare = min(
        compare,
        processorSeconds { keep(DocumentComparison(from: document, to: document).changes.count) }
      )
    }
  }
}

/// How long something takes on the processor, whatever else the machine does.
func processorSeconds(_ work: () -> Void) -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  work()
  return max(now() - start, 1e-9)
}

/// How long something takes by the clock.
func seconds(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let time = clock.measure(work).components
  return Double(time.seconds) + Double(time.attoseconds) / 1e18
}

/// Uses a result, so that the work for it is not left out.
@inline(never) func keep(_ value: Int) { kept &+= value }
nonisolated(unsafe) private var kept = 0
