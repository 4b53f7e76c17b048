internal import Cells
internal import ProjectModel
internal import Widgets
internal import Words

/// Comments on pages: those on a record below what it says, and the page of one.
extension PageContent {
  /// The comments on a record, newest first, each under its day and its author; nothing where there
  /// are none.
  ///
  /// - Parameter others: what belongs to the record and has no page of its own.
  func commentLines(on id: RecordID?, and others: [RecordID] = [], columns: Int) -> [PageLine] {
    guard let id else { return [] }
    let comments = scene.world.comments(on: [id] + others)
    guard !comments.isEmpty else { return [] }
    let lines = heading("\(wording.comments) (\(format.grouped(comments.count)))")
    if scene.hidesPeople { return lines + [PageLine(text: wording.hiddenPerson, style: .muted)] }
    return lines
      + comments.flatMap { comment in
        let other = comment.on == id ? nil : comment.on.flatMap { project.formerRecord($0) }
        let head = [
          comment.date?.iso ?? wording.undefined, signature(comment),
          other.map { wording.name(of: $0, in: project, scene.directory, hidesPeople: false) }
            ?? "",
        ].filter { !$0.isEmpty }.joined(separator: " · ")
        return [
          PageLine(text: head, style: Style(.accent), link: .record(.comment, comment.id))
        ] + wrapped(comment.text, columns)
      }
  }

  /// Who made a comment, and who changed it since: `Marie · modifié par Jean le 2024-02-20`.
  private func signature(_ comment: Comment) -> String {
    let steps = project.commentHistory[comment.id]
    guard let first = steps.first, let last = steps.last else { return "" }
    guard last.author != first.author else { return first.author }
    let day = scene.localTime(last.written).day
    return [first.author, wording.changed(by: last.author, day)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// The page of one comment.
  func lines(of comment: Comment, columns: Int) -> [PageLine] {
    let subject = comment.on.flatMap { project.kind(of: $0) }.flatMap { kind in
      project.subject(of: kind, comment.on.flatMap { project.record(kind, $0) })
    }
    var lines = labelled(
      wording.heading(.on),
      wording.text(comment.value(of: .on), of: .on, in: project, scene.directory),
      columns, link: subject)
    if let id = comment.on, project.kind(of: id) == nil {
      lines += labelled(" ", wording.subjectIsGone, columns, Style(.warning))
    }
    lines.append(
      PageLine(
        label: wording.heading(.date),
        text: comment.date.map { format.fullDate($0) } ?? wording.undefined))
    if scene.hidesPeople { return lines + [PageLine(), PageLine(text: wording.hiddenPerson)] }
    lines += labelled(wording.signedBy, signature(comment), columns)
    return lines + [PageLine()] + wrapped(comment.text, columns)
  }
}
