public import ProjectModel

extension Wording {
  /// The name of a kind of record.
  public func name(_ kind: Kind) -> String {
    switch kind {
    case .project: say("projet", "project")
    case .part: say("volet", "part")
    case .activity: say("activité", "activity")
    case .milestone: say("jalon", "milestone")
    case .participation: say("municipalité participante", "participating municipality")
    case .indicator: say("indicateur", "indicator")
    case .measure: say("mesure", "measure")
    case .budgetLine: say("poste budgétaire", "budget line")
    case .transfer: say("virement", "transfer")
    case .expense: say("dépense", "expense")
    case .instalment: say("versement", "instalment")
    case .report: say("reddition", "report")
    case .meeting: say("réunion", "meeting")
    case .decision: say("décision", "decision")
    case .risk: say("risque", "risk")
    case .comment: say("commentaire", "comment")
    case .passage: say("texte de reddition", "report text")
    }
  }

  /// The kind that a name on the command line means: its own, or those of people in both languages,
  /// one or many.
  public static func kind(named text: String) -> Kind? {
    func singular(_ words: [String]) -> String {
      words.map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }.joined()
    }
    let wanted = singular(SearchKey.words(of: text))
    return Kind.allCases.first { kind in
      let names =
        [kind.rawValue] + Language.allCases.map { Wording($0).name(kind) } + otherNames(kind)
      return names.contains { singular(SearchKey.words(of: $0)) == wanted }
    }
  }

  private static func otherNames(_ kind: Kind) -> [String] {
    switch kind {
    case .participation:
      [
        "municipalite", "municipality", "municipalities", "participating municipalities",
        "participant",
      ]
    case .activity: ["activities"]
    case .budgetLine: ["poste", "postes budgetaires", "budget", "line"]
    case .report: ["rapport"]
    case .passage: ["textes de reddition", "texte", "text"]
    default: []
    }
  }

  /// The name of a field.
  public func name(_ field: Field) -> String {
    switch field {
    case .activity: say("activité", "activity")
    case .adminBase: say("base du plafond", "base of the cap")
    case .adminCap: say("plafond d’administration", "administration cap")
    case .adminCategories: say("catégories du plafond", "categories of the cap")
    case .aggregation: say("cumul", "aggregation")
    case .amount: say("montant", "amount")
    case .axis: say("axe", "axis")
    case .baseline: say("valeur de référence", "baseline")
    case .category: say("catégorie", "category")
    case .code: say("code", "code")
    case .cut: say("écritures figées", "frozen entries")
    case .contactEmail: say("courriel", "e-mail")
    case .contactName: say("personne-ressource", "contact")
    case .contactPhone: say("téléphone", "telephone")
    case .contactRole: say("fonction", "role")
    case .cost: say("coût prévu", "planned cost")
    case .date: say("date", "date")
    case .description: say("description", "description")
    case .done: say("fait le", "done on")
    case .due: say("échéance", "due")
    case .eligible: say("admissible", "eligible")
    case .end: say("fin", "end")
    case .fictive: say("fictif", "fictive")
    case .from: say("du poste", "from line")
    case .funder: say("bailleur de fonds", "funder")
    case .grant: say("aide financière", "grant")
    case .impact: say("gravité", "impact")
    case .indicator: say("indicateur", "indicator")
    case .joined: say("adhésion", "joined")
    case .lastNews: say("nouvelles", "last news")
    case .likelihood: say("probabilité", "likelihood")
    case .main: say("principal", "main")
    case .meeting: say("réunion", "meeting")
    case .municipalities: say("municipalités", "municipalities")
    case .municipality: say("municipalité", "municipality")
    case .nextStep: say("ensuite", "next step")
    case .note: say("note", "note")
    case .on: say("sur", "on")
    case .organisation: say("organisme", "organisation")
    case .owner: say("responsable", "owner")
    case .paid: say("payée le", "paid on")
    case .part: say("volet", "part")
    case .parts: say("volets", "parts")
    case .preparedBy: say("préparée par", "prepared by")
    case .programme: say("programme", "programme")
    case .progress: say("avancement", "progress")
    case .reason: say("motif", "reason")
    case .received: say("reçu le", "received on")
    case .reference: say("pièce", "reference")
    case .report: say("reddition", "report")
    case .reportKind: say("sorte de rapport", "kind of report")
    case .response: say("mesure d’atténuation", "response")
    case .section: say("section", "section")
    case .sent: say("transmis le", "sent on")
    case .short: say("nom court", "short name")
    case .stage: say("étape", "stage")
    case .start: say("début", "start")
    case .state: say("état", "state")
    case .status: say("statut", "status")
    case .supplier: say("fournisseur", "supplier")
    case .targetBasis: say("portée des cibles", "targets are")
    case .targets: say("cibles", "targets")
    case .text: say("texte", "text")
    case .title: say("titre", "title")
    case .to: say("au poste", "to line")
    case .toConfirm: say("à confirmer", "to be confirmed")
    case .unit: say("unité", "unit")
    case .value: say("valeur", "value")
    case .varianceLimit: say("seuil des écarts", "variance threshold")
    case .year: say("année", "year")
    }
  }

  /// The name of a word of a choice set.
  public func name(_ word: String, of set: ChoiceSet) -> String {
    switch set {
    case .status: ActivityStatus(rawValue: word).map { name($0) } ?? word
    case .stage: Stage(rawValue: word).map { name($0) } ?? word
    case .state: ExpenseState(rawValue: word).map { name($0) } ?? word
    case .axis: Axis(rawValue: word).map { name($0) } ?? word
    case .aggregation: Aggregation(rawValue: word).map { name($0) } ?? word
    case .adminBase: AdminBase(rawValue: word).map { name($0) } ?? word
    case .targetBasis: TargetBasis(rawValue: word).map { name($0) } ?? word
    case .section: PassageSection(rawValue: word).map { name($0) } ?? word
    case .reportKind: ReportKind(rawValue: word).map { name($0) } ?? word
    }
  }

  /// What people call a field of a name in journals; that name where there is no such field.
  public func fieldName(_ name: String) -> String {
    Field(name: name).map { self.name($0) } ?? name
  }

  /// The names of a field in all languages, for reading what is typed.
  public static func names(_ field: Field) -> [String] {
    Language.allCases.map { Wording($0).name(field) }
  }

  /// The names of a word of a choice set in all languages, for reading what is typed.
  public static func names(_ set: ChoiceSet, _ word: String) -> [String] {
    Language.allCases.map { Wording($0).name(word, of: set) }
  }

  /// Where an activity stands.
  public func name(_ status: ActivityStatus) -> String {
    switch status {
    case .planned: say("à venir", "planned")
    case .ongoing: say("en cours", "ongoing")
    case .done: say("terminée", "done")
    case .suspended: say("suspendue", "suspended")
    case .cancelled: say("annulée", "cancelled")
    }
  }

  /// Where a municipality stands.
  public func name(_ stage: Stage) -> String {
    switch stage {
    case .toContact: say("à contacter", "to contact")
    case .contacted: say("contactée", "contacted")
    case .engaged: say("engagée", "engaged")
    case .active: say("en action", "active")
    case .completed: say("complétée", "completed")
    case .withdrawn: say("retirée", "withdrawn")
    }
  }

  /// The state of an expense.
  public func name(_ state: ExpenseState) -> String {
    switch state {
    case .committed: say("engagée", "committed")
    case .paid: say("payée", "paid")
    }
  }

  /// An axis of results.
  public func name(_ axis: Axis) -> String {
    switch axis {
    case .attraction: say("attraction", "attraction")
    case .integration: say("intégration", "integration")
    case .retention: say("rétention", "retention")
    }
  }

  /// A kind of report.
  public func name(_ kind: ReportKind) -> String {
    switch kind {
    case .progress: say("rapport d’étape", "progress report")
    case .final: say("rapport final", "final report")
    case .financial: say("rapport financier", "financial report")
    }
  }

  /// What of a report is written.
  public func name(_ section: PassageSection) -> String {
    switch section {
    case .summary: say("sommaire", "summary")
    case .changes: say("changements", "changes")
    case .part: say("volet", "part")
    case .line: say("écart d’un poste", "variance of a line")
    case .activity: say("retard d’une activité", "delay of an activity")
    case .visibility: say("visibilité", "visibility")
    case .outcomes: say("retombées", "outcomes")
    case .continuation: say("pérennité", "continuation")
    case .transfer: say("transférabilité", "transfer")
    }
  }

  /// How measures make one value.
  public func name(_ aggregation: Aggregation) -> String {
    switch aggregation {
    case .sum: say("somme", "sum")
    case .latest: say("dernière valeur", "latest")
    }
  }

  /// What the administration cap is a percentage of.
  public func name(_ base: AdminBase) -> String {
    switch base {
    case .total: say("aide totale", "whole grant")
    case .direct: say("dépenses directes", "direct costs")
    }
  }

  /// What the targets of an indicator are of.
  public func name(_ basis: TargetBasis) -> String {
    switch basis {
    case .cumulative: say("cumulatives", "cumulative")
    case .yearly: say("par année", "per year")
    }
  }

  /// A value as people read it; names of records come from the project, of towns from the directory.
  public func text(
    _ value: FieldValue?, of field: Field, in project: Project, _ directory: Directory
  ) -> String {
    switch value {
    case nil: return undefined
    case .text(let text): return text
    case .money(let money): return format.money(money)
    case .day(let day): return day.iso
    case .integer(let number):
      return field == .progress ? "\(number)" + say("\u{A0}%", "%") : format.grouped(number)
    case .quantity(let quantity): return format.quantity(quantity)
    case .flag(let flag): return flag ? say("oui", "yes") : say("non", "no")
    case .choice(let word):
      if case .choice(let set) = field.type { return name(word, of: set) }
      return word
    case .reference(let id): return name(of: id, field, project, directory)
    case .references(let ids):
      return ids.map { name(of: $0, field, project, directory) }.joined(separator: ", ")
    case .quantities(let values):
      return values.map { format.quantity($0) }.joined(separator: " ; ")
    case .texts(let names) where field.type == .fieldNames:
      return names.map { fieldName($0) }.joined(separator: ", ")
    case .texts(let texts):
      return texts.joined(separator: field.type == .categories ? "; " : ", ")
    }
  }

  /// A few words that tell people which record is meant; a municipality by its name.
  public func label(
    of record: any Record, in project: Project, _ directory: Directory
  ) -> String {
    if let participation = record as? Participation, let code = participation.municipality {
      return directory.name(of: code)
    }
    if let comment = record as? Comment {
      return text(comment.value(of: .on), of: .on, in: project, directory)
    }
    return project.label(of: record)
  }

  private func name(
    of id: RecordID, _ field: Field, _ project: Project, _ directory: Directory
  ) -> String {
    switch field.type {
    case .municipality, .municipalities: return directory.name(of: id)
    case .anyRecord:
      guard let record = project.formerRecord(id) else { return id.description }
      return name(of: record, in: project, directory, hidesPeople: true)
    case .reference(.budgetLine): return self.name(ofLine: id, in: project)
    case .reference(let kind), .references(let kind):
      // One that was dropped goes by the name that it had.
      guard let record = project.formerRecord(kind, id) else { return undefined }
      if let line = record as? BudgetLine { return name(of: line, in: project) }
      if case .text(let code) = record.value(of: .code) { return code }
      return project.label(of: record)
    default: return id.description
    }
  }

  /// A budget line by its part, category and year.
  public func name(of line: BudgetLine, in project: Project) -> String {
    let code = project.code(ofPart: line.part)
    return [code.isEmpty ? noPart : code, line.category, line.year.map { yearName($0) } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
