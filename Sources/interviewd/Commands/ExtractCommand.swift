internal import ArgumentParser
internal import DocumentExtraction
internal import Glibc
internal import InterviewDomain
internal import InterviewServer
internal import SwiftExtensions

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the text of a document as an interview would have it; warnings go to standard error.")

  @Argument(help: "The document, of any kind that the README lists; - for standard input.") var file: String
  @Flag(help: "Print document, text and profile as one JSON object, as document/get has it.") var json = false
  @Flag(help: "Read it as a job description rather than a CV, which the profile depends on.") var job = false
  @Option(help: ArgumentHelp("Its password; others on this machine can see it here.", valueName: "text"))
  var password: String?
  @Option(help: ArgumentHelp("The file whose first line is its password.", valueName: "path")) var passwordFile: String?

  func run() throws {
    do {
      let document = try read()
      for warning in document.warnings { Main.complain(Warning(description: "warning: \(warning)")) }
      print(json ? try DocumentReport.json(of: document) : document.text)
    } catch let error as ExtractionError {
      Main.complain(Warning(description: "\(error.reason): \(error.message)"))
      throw ExitCode(ExitStatus.badInput)
    } catch let error as DocumentFileError {
      Main.complain(Warning(description: error.message))
      throw ExitCode(ExitStatus.badInput)
    } catch let error as ConfigurationError {
      Main.complain(error)
      throw ExitCode(ExitStatus.configuration)
    } catch let error as WorkerUnavailableError {
      Main.complain(error)
      throw ExitCode(ExitStatus.configuration)
    }
  }

  private struct Warning: Error, CustomStringConvertible {
    let description: String
  }

  private func read() throws -> Document {
    let bytes = file == "-" ? try DocumentFile.readStandardInput() : try DocumentFile.read(path: file)
    let name = file == "-" ? nil : file.split(separator: "/").last.map(String.init)
    let password = try password ?? passwordFile.map(firstLine)
    let extractor = WorkerDocumentExtractor(executable: Environment().helperPath("interviewd-documents"))
    let outcome = Locked<Result<ExtractedText, any Error>?>(nil)
    waitBlocking {
      do {
        let text = try await extractor.extract(bytes, fileName: name, password: password)
        outcome.withLock { $0 = .success(text) }
      } catch {
        outcome.withLock { $0 = .failure(error) }
      }
    }
    guard let text = try outcome.withLock({ $0 })?.get() else { throw ExtractionError.noText }
    return Document(
      kind: job ? .jobDescription : .cv, mediaType: text.mediaType, fileName: name, text: text.text, pages: text.pages,
      warnings: text.warnings)
  }

  private func firstLine(of path: String) throws -> String {
    guard let bytes = try? DocumentFile.read(path: path, limit: 4096) else {
      throw ConfigurationError("the password file \(path) cannot be read")
    }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
