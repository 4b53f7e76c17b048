public import ProjectModel

/// Where the text of a field came from.
public enum FieldSource: Hashable, Sendable {
  /// The record as it is.
  case record
  /// The program: today, the usual state.
  case proposed
  /// The receipt before.
  case repeated
  /// What is shown: the part of a list, the record that is duplicated.
  case given
  /// What the supplier's last expense was charged to.
  case learned
  /// The person.
  case typed
}

/// What forms say.
extension Wording {
  /// What stands above the form of a record.
  ///
  /// - Parameter label: what the record is called; empty where nobody knows.
  public func title(ofForm kind: Kind, isNew: Bool, label: String) -> String {
    guard isNew else {
      let what = title(kind)
      return label.isEmpty ? say("Modifier · \(what)", "Edit · \(what)") : "\(what) · \(label)"
    }
    let name = name(kind)
    switch kind {
    case .project, .part, .milestone, .indicator, .transfer, .instalment, .risk,
      .comment, .passage:
      return say("Nouveau \(name)", "New \(name)").replacing("Nouveau indic", with: "Nouvel indic")
    case .budgetLine: return say("Nouveau poste budgétaire", "New budget line")
    case .activity, .participation, .measure, .expense, .report, .meeting, .decision:
      return say("Nouvelle \(name)", "New \(name)")
    }
  }

  /// How many were saved before this one, from the same form.
  public func savedSoFar(_ count: Int) -> String {
    self.count(count, ("enregistrée", "enregistrées"), ("saved", "saved"))
  }

  /// What a field that keys do not go to was understood as.
  ///
  /// - Parameters:
  ///   - typed: what stands in it.
  ///   - value: what that is read as.
  public func understood(
    _ typed: String, as value: FieldValue, of field: Field, in project: Project,
    _ directory: Directory
  ) -> String {
    switch field.type {
    case .money, .day, .integer: return text(value, of: field, in: project, directory)
    case .reference(.part), .reference(.activity), .reference(.indicator):
      guard case .reference(let id) = value, case .reference(let kind) = field.type,
        let record = project.record(kind, id)
      else { return typed }
      let label = project.label(of: record)
      return label == typed ? label : "\(typed)  \(label)"
    default: return typed
    }
  }

  /// Where a text came from that nobody typed.
  public func hint(_ source: FieldSource) -> String {
    switch source {
    case .record, .typed, .given: ""
    case .proposed: say("proposé", "proposed")
    case .repeated: say("repris", "repeated")
    case .learned: say("selon ce fournisseur", "as for this supplier")
    }
  }

  /// Why a field could not be read, to stand beside it.
  public func reason(_ problem: FieldProblem, inForm typed: String) -> String {
    switch problem {
    case .noSuchRecord(let kind?, let text):
      return say(
        "rien ne s’appelle \(quoted(text)) (\(name(kind))); effacez pour voir la liste.",
        "nothing is called \(quoted(text)) (\(name(kind))); clear it to see the list.")
    case .ambiguousRecord(_, let text, _), .ambiguousMunicipality(let text, _),
      .unsureMunicipality(let text, _):
      return say(
        "\(quoted(text)) : choisissez dans la liste avec ↓ et Entrée.",
        "\(quoted(text)): choose in the list with ↓ and Enter.")
    default: return reason(problem, text: typed)
    }
  }

  /// The same as a sentence of its own.
  public func sentence(_ problem: FieldProblem, in field: Field, typed: String) -> String {
    colon(heading(field), reason(problem, inForm: typed))
  }

  /// Said where saving would write nothing.
  public var nothingToSave: String { say("Rien n’a changé.", "Nothing has changed.") }

  /// Asks whether to close a form that is not saved.
  public var discardQuestion: String {
    say("Effacer ce qui est saisi et fermer?", "Throw away what is typed, and close?")
  }

  /// Asks whether to take up a quick line that was not saved.
  public func resumeQuestion(line text: String) -> String {
    say(
      "Reprendre la ligne inachevée? \(quoted(text))",
      "Take up the unfinished line? \(quoted(text))")
  }

  /// Asks whether to take up a form that was not saved.
  ///
  /// - Parameter texts: what was typed in its fields.
  public func resumeQuestion(form kind: Kind, typed texts: [String]) -> String {
    let what = texts.filter { !$0.isEmpty }.prefix(3).joined(separator: " · ")
    return say(
      "Reprendre la saisie inachevée? \(title(kind)) : \(what)",
      "Take up the unfinished entry? \(title(kind)): \(what)")
  }

  /// Said where the answer to taking it up is put off.
  public var keptForLater: String {
    say(
      "Gardée pour plus tard : Ctrl-P, « reprendre ».", "Kept for later: Ctrl-P, “take up”.")
  }

  /// Doubts, and the question whether to save all the same.
  public func saveAnyway(_ doubts: [String]) -> String {
    say("Enregistrer quand même? ", "Save all the same? ") + doubts.joined(separator: " ")
  }

  /// Said of a category that there is not, and which one may be meant.
  public func unknownCategory(_ name: String, near known: [String]) -> String {
    let names = list(known.prefix(3).map { quoted($0) }, last: say("ou", "or"))
    return known.isEmpty
      ? say(
        "Aucune catégorie ne s’appelle \(quoted(name)).", "No category is called \(quoted(name)).")
      : say(
        "Aucune catégorie ne s’appelle \(quoted(name)); peut-être \(names)?",
        "No category is called \(quoted(name)); perhaps \(names)?")
  }

  /// Said of a day that is still to come in a field of what has happened.
  public func stillAhead(
    _ field: Field, _ typed: String, _ later: CalendarDay, orWas earlier: CalendarDay
  ) -> String {
    colon(
      heading(field),
      say(
        "\(quoted(typed)) est le \(later.iso), à venir (ou le \(earlier.iso)?).",
        "\(quoted(typed)) is \(later.iso), yet to come (or \(earlier.iso)?)."))
  }

  /// Said where somebody has dropped the record.
  public var droppedMeanwhile: String {
    say("La fiche a été supprimée entre-temps.", "The record was dropped meanwhile.")
  }

  /// Said where somebody has written to rows that are changed together.
  public var rowsChangedMeanwhile: String {
    say("Des lignes marquées ont changé entre-temps.", "Marked rows have changed meanwhile.")
  }

  /// Said where somebody has written to a field that is being changed.
  public func changedMeanwhile(_ field: Field, to text: String) -> String {
    say(
      "\(heading(field)) : changé entre-temps en \(quoted(text)).",
      "\(heading(field)): changed meanwhile to \(quoted(text)).")
  }

  /// What somebody has written to the field meanwhile.
  public func rival(_ text: String) -> String {
    say("changé ailleurs : \(text)", "changed elsewhere: \(text)")
  }

  /// What a line still has once the expense is entered.
  public var availableAfter: String { say("Disponible après", "Available after") }

  /// The hint of Québec's law on personal information, for texts in which anything may be written.
  public var noNames: String {
    say(
      "N’y nommez aucune personne servie (Loi 25).",
      "Name nobody who is served (Law 25).")
  }

  /// What deserves a second look.
  public func sentence(
    _ warning: ExpenseWarning, in project: Project, _ directory: Directory
  ) -> String {
    switch warning {
    case .twin(let id):
      let reference = project.expenses[id].map { $0.reference } ?? ""
      let which = reference.isEmpty ? "" : " (\(reference))"
      return say(
        "Même fournisseur, montant et date qu’une dépense déjà saisie\(which).",
        "Same supplier, amount and date as an expense already entered\(which).")
    case .zero: return say("Le montant est zéro.", "The amount is zero.")
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
