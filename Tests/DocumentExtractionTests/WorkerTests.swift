import DocumentExtraction
import Foundation
import Testing

@Suite struct WorkerTests {
  @Test("the locks in force can be asked for")
  func isolation() async throws {
    let isolation = try await Samples.extractor.isolation
    #expect(isolation.contains { $0.hasPrefix("files:") })
    #expect(isolation.contains { $0.hasPrefix("system calls:") })
  }

  @Test("two hundred documents at once all are read, and leave but the process for the next")
  func flood() async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker)
    let bytes = try Samples.bytes("cv/own-en-simple.docx")
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<200 {
        group.addTask { try await extractor.extract(bytes, fileName: nil, password: nil).text.isEmpty ? 0 : 1 }
      }
      return try await group.reduce(0, +)
    }
    #expect(count == 200)
    let worker = try #require(await extractor.workerID)
    #expect(await Samples.isAtRest(worker))
  }

  @Test("a cancelled document ends its process at once, and the next is read")
  func cancellation() async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker)
    let endless = try Samples.bytes("odd/pdf-xobject-fanout.pdf")
    _ = try await extractor.isolation
    let worker = try #require(await extractor.workerID)
    let reading = Task { try await extractor.extract(endless, fileName: nil, password: nil) }
    #expect(await Samples.holds { Samples.busyChild(of: worker) != nil })
    let child = try #require(Samples.busyChild(of: worker))
    reading.cancel()
    await #expect(throws: CancellationError.self) { try await reading.value }
    #expect(await Samples.holds { !Samples.exists(child) })
    #expect(await Samples.isAtRest(worker))
    let text = try await extractor.extract(Array("Jane Doe, engineer".utf8), fileName: nil, password: nil)
    #expect(text.text == "Jane Doe, engineer")
  }

  @Test("a document in the queue can be cancelled")
  func cancellationInQueue() async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker, maximumAtOnce: 1)
    let endless = try Samples.bytes("odd/pdf-xobject-fanout.pdf")
    _ = try await extractor.isolation
    let worker = try #require(await extractor.workerID)
    let first = Task { try await extractor.extract(endless, fileName: nil, password: nil) }
    #expect(await Samples.holds { Samples.busyChild(of: worker) != nil })
    let second = Task { try await extractor.extract([0x41], fileName: nil, password: nil) }
    second.cancel()
    await #expect(throws: CancellationError.self) { try await second.value }
    first.cancel()
    _ = try? await first.value
  }

  @Test("a worker that is killed in the middle of a document is started again")
  func killedWorker() async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker)
    let endless = try Samples.bytes("odd/pdf-xobject-fanout.pdf")
    _ = try await extractor.isolation
    let first = try #require(await extractor.workerID)
    let reading = Task { try await extractor.extract(endless, fileName: nil, password: nil) }
    #expect(await Samples.holds { Samples.busyChild(of: first) != nil })
    let children = Samples.children(of: first)
    kill(first, SIGKILL)
    // Neither the worker nor a child of it is left, not even as a zombie. Until then a child that waits may yet answer.
    for process in [first] + children {
      #expect(await Samples.holds { !Samples.exists(process) })
    }
    let text = try await extractor.extract(Array("Jane Doe, engineer".utf8), fileName: nil, password: nil)
    #expect(text.text == "Jane Doe, engineer")
    let second = try #require(await extractor.workerID)
    #expect(second != first)
    reading.cancel()
    _ = try? await reading.value
  }

  @Test("each document gets a process of its own, forked before it came")
  func preparedChild() async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker)
    _ = try await extractor.isolation
    let worker = try #require(await extractor.workerID)
    var seen: Set<Int32> = []
    for _ in 0..<3 {
      #expect(await Samples.holds { Samples.children(of: worker).count == Samples.spares })
      let child = try #require(Samples.children(of: worker).first)
      #expect(seen.insert(child).inserted)
      _ = try await extractor.extract(Array("Jane Doe, engineer".utf8), fileName: nil, password: nil)
      #expect(await Samples.holds { !Samples.exists(child) })
    }
  }

  @Test("a process that is killed while it waits for its document costs that document nothing")
  func killedPreparedChild() async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker)
    _ = try await extractor.isolation
    let worker = try #require(await extractor.workerID)
    #expect(await Samples.holds { Samples.children(of: worker).count == Samples.spares })
    let child = try #require(Samples.children(of: worker).first)
    kill(child, SIGKILL)
    #expect(await Samples.holds { !Samples.exists(child) })
    let text = try await extractor.extract(Array("Jane Doe, engineer".utf8), fileName: nil, password: nil)
    #expect(text.text == "Jane Doe, engineer")
    #expect(await extractor.workerID == worker)
  }

  @Test("the process that waits ends with the daemon's side of it")
  func preparedChildEnds() async throws {
    var extractor: WorkerDocumentExtractor? = WorkerDocumentExtractor(executable: Samples.worker)
    _ = try await extractor?.isolation
    let worker = try #require(await extractor?.workerID)
    #expect(await Samples.holds { Samples.children(of: worker).count == Samples.spares })
    let child = try #require(Samples.children(of: worker).first)
    extractor = nil
    for process in [worker, child] { #expect(await Samples.holds { !Samples.exists(process) }) }
  }

  @Test("a page that draws itself without end costs only itself, and is told")
  func endlessPage() async throws {
    let extractor = WorkerDocumentExtractor(executable: Samples.worker)
    async let endless = extractor.extract(
      Samples.bytes("odd/pdf-xobject-fanout.pdf"), fileName: nil, password: nil)
    let text = try await extractor.extract(Samples.bytes("cv/own-two-column.pdf"), fileName: nil, password: nil)
    #expect(text.pages == 1)
    do {
      #expect(try await endless.warnings.contains { $0.contains("page 1 takes too long to read") })
    } catch {
      // Where the machine is busy, the page's processor time takes longer than the whole document may.
      #expect(error as? ExtractionError == .timeLimit)
    }
  }

  @Test("without its worker, the extractor says what is missing")
  func missingWorker() async throws {
    let extractor = WorkerDocumentExtractor(executable: "/nonexistent/interviewd-documents")
    await #expect(throws: WorkerUnavailableError.self) {
      try await extractor.extract([0x41], fileName: nil, password: nil)
    }
  }
}
