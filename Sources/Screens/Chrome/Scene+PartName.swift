internal import ProjectModel
internal import Words

extension Scene {
  /// A part by its code and what it is called in short; what stands for none of them.
  func name(ofPart id: RecordID?) -> String {
    guard let part = id.flatMap({ project.parts[$0] }) else { return wording.noPart }
    return "\(part.code) \(part.short.isEmpty ? part.title : part.short)"
  }
}
