internal import ProjectModel

/// A record by its kind and identifier.
struct RecordReference: Hashable, Sendable {
  var kind: Kind
  var id: RecordID

  init(_ kind: Kind, _ id: RecordID) {
    self.kind = kind
    self.id = id
  }
}
