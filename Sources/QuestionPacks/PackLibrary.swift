package import InterviewDomain

/// The packs of some folders, as far as they could be read.
package struct PackLibrary: Sendable {
  /// In the order of the folders, and within one in that of the paths.
  package let sources: [PackSource]
  /// Of the packs that could not be read, and of their files.
  package let faults: [PackFault]

  /// Those whose form is whole.
  package var bank: QuestionBank { QuestionBank(packs: sources.map(\.pack)) }

  /// Reads every `.json` file in the folders and in the folders right below them; `schema.json` is none of the packs.
  ///
  /// What cannot be read becomes a fault, and the rest is there all the same.
  package init(folders: [String]) {
    var sources: [PackSource] = []
    var faults: [PackFault] = []
    for folder in folders {
      let listing = PackFolder(folder)
      faults += listing.faults
      for file in listing.files {
        switch PackFolder.contents(of: file) {
        case .failure(let fault): faults.append(fault)
        case .success(let bytes):
          switch PackReader.read(bytes, file: file) {
          case .success(let source): sources.append(source)
          case .failure(let error): faults += error.faults
          }
        }
      }
    }
    self.sources = sources
    self.faults = faults
  }

  /// A library of packs in memory.
  ///
  /// - Parameter files: their names and bytes.
  package init(files: [(name: String, bytes: [UInt8])]) {
    var sources: [PackSource] = []
    var faults: [PackFault] = []
    for file in files {
      switch PackReader.read(file.bytes, file: file.name) {
      case .success(let source): sources.append(source)
      case .failure(let error): faults += error.faults
      }
    }
    self.sources = sources
    self.faults = faults
  }
}

extension PackLibrary {
  /// What each object of a pack may have, by the names that the schema gives the objects.
  package static let members = [
    "pack": PackReader.packMembers, "family": PackReader.familyMembers, "competency": PackReader.competencyMembers,
    "question": PackReader.questionMembers, "keyPoint": PackReader.keyPointMembers,
    "followUp": PackReader.followUpMembers, "anchors": PackReader.anchorMembers,
  ]
}
