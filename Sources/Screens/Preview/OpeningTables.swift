internal import ProjectModel
internal import Words

extension Shell {
  /// Opens a table that was read from a file, to be looked at before its rows are added.
  ///
  /// - Parameter remembered: where its columns went the last time.
  mutating func openTable(
    _ table: ImportTable, name: String, _ kind: Kind, _ remembered: ColumnMapping?
  ) {
    if let prompt = stack.find(FilePrompt.self) {
      run([.remember(.folder(prompt.folder))], for: stack.top.id)
    }
    stack.removeAll { $0 is FilePrompt }
    run(
      [
        .enter(
          Entering { scene in
            .layer(
              PreviewLayer(
                ImportPreview(
                  .file(name), table, remembered ?? scene.guess(table, kind),
                  isRemembered: remembered != nil)))
          }),
        .change(PreviewLayer.self) { $0.begin($1) },
      ], for: stack.screen.id)
  }
}

extension RecordHolder {
  /// Opens a text that was pasted where it is a table, and records of a table may be added here.
  func pasteTable(_ text: String, _ scene: Scene) -> Outcome {
    guard let kind = importKind(scene), PastedTable.isTable(text) else { return .passed }
    return .handled([
      .enter(
        Entering { scene in
          let table = PastedTable.table(text, for: kind) { Wording.names($0) }
          return .layer(PreviewLayer(ImportPreview(.paste, table, scene.guess(table, kind))))
        }),
      .change(PreviewLayer.self) { $0.begin($1) },
    ])
  }
}

extension Scene {
  /// Where the columns of a table may go, by their headings, or by what they hold where they have none.
  fileprivate func guess(_ table: ImportTable, _ kind: Kind) -> ColumnMapping {
    table.hasHeadings
      ? ColumnMapping(guessing: kind, headings: table.headings) { Wording.names($0) }
      : ColumnMapping(lookingAt: table, kind: kind, reader, known: world.knownTexts)
  }
}

extension World {
  /// Texts by which columns without headings are told, as search keys.
  fileprivate var knownTexts: [Field: Set<String>] {
    guard let memory = typing?.memory else { return [:] }
    let suppliers = memory.suppliers(matching: "", limit: .max).map { SearchKey.text($0.supplier) }
    let categories = memory.categories(matching: "").map { SearchKey.text($0.name) }
    return [.supplier: Set(suppliers), .category: Set(categories)]
  }
}
