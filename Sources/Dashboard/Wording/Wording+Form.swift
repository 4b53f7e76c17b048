internal import ProjectModel

/// What forms say.
extension Wording {
  /// What stands above a form.
  func title(of form: Form, label: String) -> String {
    guard form.isNew else {
      let what = title(form.kind)
      return label.isEmpty ? say("Modifier · \(what)", "Edit · \(what)") : "\(what) · \(label)"
    }
    let name = name(form.kind)
    switch form.kind {
    case .project, .part, .milestone, .indicator, .transfer, .instalment, .risk:
      return say("Nouveau \(name)", "New \(name)").replacing("Nouveau indic", with: "Nouvel indic")
    case .budgetLine: return say("Nouveau poste budgétaire", "New budget line")
    case .activity, .participation, .measure, .expense, .report, .meeting, .decision:
      return say("Nouvelle \(name)", "New \(name)")
    }
  }

  func savedSoFar(_ count: Int) -> String {
    self.count(count, ("enregistrée", "enregistrées"), ("saved", "saved"))
  }

  /// What a field that keys do not go to was understood as.
  func understood(_ input: FieldInput, _ project: Project, _ directory: Directory) -> String {
    guard input.problem == nil, let value = input.value else { return input.text }
    switch input.field.type {
    case .money, .day, .integer: return text(value, of: input.field, in: project, directory)
    case .reference(.part), .reference(.activity), .reference(.indicator):
      guard case .reference(let id) = value, case .reference(let kind) = input.field.type,
        let record = project.record(kind, id)
      else { return input.text }
      let label = project.label(of: record)
      return label == input.text ? label : "\(input.text)  \(label)"
    default: return input.text
    }
  }

  /// Where a text came from that nobody typed.
  func hint(_ source: FieldInput.Source) -> String {
    switch source {
    case .record, .typed, .given: ""
    case .proposed: say("proposé", "proposed")
    case .repeated: say("repris", "repeated")
    case .learned: say("selon ce fournisseur", "as for this supplier")
    }
  }

  /// Why a field could not be read, to stand beside it.
  func reason(_ problem: FieldProblem, typed input: FieldInput) -> String {
    switch problem {
    case .noSuchRecord(let kind, let text):
      return say(
        "rien ne s’appelle \(quoted(text)) (\(name(kind))); effacez pour voir la liste.",
        "nothing is called \(quoted(text)) (\(name(kind))); clear it to see the list.")
    case .ambiguousRecord(_, let text, _), .ambiguousMunicipality(let text, _),
      .unsureMunicipality(let text, _):
      return say(
        "\(quoted(text)) : choisissez dans la liste avec ↓ et Entrée.",
        "\(quoted(text)): choose in the list with ↓ and Enter.")
    default: return reason(problem, text: input.text)
    }
  }

  /// The same as a sentence of its own.
  func sentence(_ problem: FieldProblem, in input: FieldInput) -> String {
    colon(heading(input.field), reason(problem, typed: input))
  }

  var nothingToSave: String { say("Rien n’a changé.", "Nothing has changed.") }

  var discardQuestion: String {
    say("Effacer ce qui est saisi et fermer?", "Throw away what is typed, and close?")
  }

  func resumeQuestion(_ unfinished: Unfinished) -> String {
    switch unfinished {
    case .grid(let grid): return resumeQuestion(grid)
    case .line(let text, _):
      return say(
        "Reprendre la ligne inachevée? \(quoted(text))",
        "Take up the unfinished line? \(quoted(text))")
    case .form(let form):
      let what = form.fields.filter { !$0.text.isEmpty }.prefix(3).map(\.text)
        .joined(separator: " · ")
      return say(
        "Reprendre la saisie inachevée? \(title(form.kind)) : \(what)",
        "Take up the unfinished entry? \(title(form.kind)): \(what)")
    }
  }

  var keptForLater: String {
    say(
      "Gardée pour plus tard : Ctrl-P, « reprendre ».", "Kept for later: Ctrl-P, “take up”.")
  }

  /// Doubts, and the question whether to save all the same.
  func saveAnyway(_ doubts: [String]) -> String {
    say("Enregistrer quand même? ", "Save all the same? ") + doubts.joined(separator: " ")
  }

  var droppedMeanwhile: String {
    say("La fiche a été supprimée entre-temps.", "The record was dropped meanwhile.")
  }

  var rowsChangedMeanwhile: String {
    say("Des lignes marquées ont changé entre-temps.", "Marked rows have changed meanwhile.")
  }

  func changedMeanwhile(_ field: Field, to text: String) -> String {
    say(
      "\(heading(field)) : changé entre-temps en \(quoted(text)).",
      "\(heading(field)): changed meanwhile to \(quoted(text)).")
  }

  func rival(_ text: String) -> String {
    say("changé ailleurs : \(text)", "changed elsewhere: \(text)")
  }

  var availableAfter: String { say("Disponible après", "Available after") }

  /// The hint of Québec's law on personal information, for texts in which anything may be written.
  var noNames: String {
    say(
      "N’y nommez aucune personne servie (Loi 25).",
      "Name nobody who is served (Law 25).")
  }

  /// What deserves a second look.
  func sentence(
    _ warning: EntryWarning, in project: Project, _ directory: Directory
  ) -> String {
    switch warning {
    case .twin(let id):
      let reference = project.expenses[id].map { $0.reference } ?? ""
      let which = reference.isEmpty ? "" : " (\(reference))"
      return say(
        "Même fournisseur, montant et date qu’une dépense déjà saisie\(which).",
        "Same supplier, amount and date as an expense already entered\(which).")
    case .outsideAgreement(let day):
      return say("\(day.iso) est hors de l’entente.", "\(day.iso) is outside the agreement.")
    case .overBalance(let part, let category, let year, let excess, _):
      let line = lineName(part, category, year, project)
      return say(
        "\(line) : dépassement de \(format.money(excess)).",
        "\(line): over by \(format.money(excess)).")
    case .noBudget(let part, let category, let year):
      let line = lineName(part, category, year, project)
      return say("\(line) : aucun budget.", "\(line): no budget.")
    case .notEligible:
      return say(
        "Non admissible : ne compte pas dans l’aide.", "Not eligible: does not count in the grant.")
    case .similarSupplier(_, let known):
      return say("Fournisseur proche de \(quoted(known)).", "Supplier close to \(quoted(known)).")
    case .inTheFuture(let day):
      return say("Payée le \(day.iso), à venir.", "Paid on \(day.iso), yet to come.")
    }
  }

  private func lineName(
    _ part: RecordID?, _ category: String, _ year: Int, _ project: Project
  ) -> String {
    let code = project.code(ofPart: part)
    return [code.isEmpty ? noPart : code, category, yearName(year)].filter { !$0.isEmpty }
      .joined(separator: " · ")
  }
}
