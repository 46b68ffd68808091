#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Does one piece of work for each of many inputs, on several threads, and hands the results out
/// in the order of the inputs.
///
/// Plain threads: Dispatch and Swift's tasks would have to be loaded at every start, also where one
/// file is read. No more than a few results wait at a time, so that memory stays bounded.
enum OrderedQueue {
  /// Calls `work` for each input and `consume` with each result, in order, on the calling thread;
  /// stops when `consume` throws.
  static func run<Input: Sendable, Output: Sendable, Failure: Error>(
    _ inputs: [Input],
    jobs: Int,
    work: @escaping @Sendable (Input) -> Output,
    consume: (Input, Output) throws(Failure) -> Void
  ) throws(Failure) {
    let threads = min(jobs, inputs.count)
    guard threads > 1 else {
      for input in inputs { try consume(input, work(input)) }
      return
    }
    let board = Board(inputs, window: 4 * threads, work: work)
    defer { board.stop() }
    // Where the system gives fewer threads, or none, the caller's own does the work.
    let started = StandardStreams.withoutSignals {
      (0..<threads).filter { _ in board.startThread() }.count
    }
    for (index, input) in inputs.enumerated() {
      let output = started > 0 ? board.result(at: index) : work(input)
      try consume(input, output)
    }
  }

  /// The number of processors that the process may use.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// What the threads share: which input is next, which results wait.
private final class Board<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let inputs: [Input]
  private let work: @Sendable (Input) -> Output
  private let window: Int
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  /// The result that is awaited has come.
  private let arrived = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// There is room for more results, or nothing more to do.
  private let roomier = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // All below are read and written under the mutex only.
  private var results: [Int: Output] = [:]
  private var next = 0
  private var consumed = 0
  private var isStopped = false

  init(_ inputs: [Input], window: Int, work: @escaping @Sendable (Input) -> Output) {
    self.inputs = inputs
    self.window = window
    self.work = work
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(arrived, nil)
    pthread_cond_init(roomier, nil)
  }

  deinit {
    pthread_cond_destroy(roomier)
    pthread_cond_destroy(arrived)
    pthread_mutex_destroy(mutex)
    roomier.deallocate()
    arrived.deallocate()
    mutex.deallocate()
  }

  /// Starts a thread that works until nothing is left; false if the system refuses.
  func startThread() -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    // As much as a main thread has; macOS gives others half a megabyte.
    pthread_attr_setstacksize(&attributes, 8 << 20)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let job = Unmanaged.passRetained(Job { self.loop() })
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(&thread, &attributes, runJob, job.toOpaque())
    if status != 0 { job.release() }
    return status == 0
  }

  /// The result of an input, waited for.
  func result(at index: Int) -> Output {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while true {
      if let result = results.removeValue(forKey: index) {
        consumed = index + 1
        pthread_cond_signal(roomier)
        return result
      }
      pthread_cond_wait(arrived, mutex)
    }
  }

  /// Tells the threads to end after what they are doing.
  func stop() {
    pthread_mutex_lock(mutex)
    isStopped = true
    pthread_cond_broadcast(roomier)
    pthread_mutex_unlock(mutex)
  }

  private func loop() {
    while let index = take() {
      let result = work(inputs[index])
      pthread_mutex_lock(mutex)
      results[index] = result
      if index == consumed { pthread_cond_signal(arrived) }
      pthread_mutex_unlock(mutex)
    }
  }

  /// The next input, once it is near enough to what was consumed; nil when there is none.
  private func take() -> Int? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while !isStopped, next < inputs.count, next >= consumed + window {
      pthread_cond_wait(roomier, mutex)
    }
    guard !isStopped, next < inputs.count else { return nil }
    defer { next += 1 }
    return next
  }
}

private final class Job {
  let run: () -> Void
  init(_ run: @escaping () -> Void) { self.run = run }
}

#if canImport(Darwin)
  private func runJob(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }
#else
  private func runJob(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
  }
#endif
