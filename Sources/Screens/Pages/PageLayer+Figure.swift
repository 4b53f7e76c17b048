internal import ProjectModel

extension PageLayer {
  /// What was spent on what it is about; no condition tells a region.
  func figure(_ scene: Scene) -> FigureScope? {
    switch page.subject {
    case .part(let id): FigureScope(part: .some(id))
    case .activity(let id): FigureScope(activity: id)
    case .municipality(let code): FigureScope(municipality: code)
    case .area(.whole): FigureScope(municipality: .some(nil))
    case .figures: FigureScope()
    case .area, .expense, .record, .passage, .cap: nil
    }
  }
}
