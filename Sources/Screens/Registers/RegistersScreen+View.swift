internal import ProjectModel
internal import Widgets
internal import Words

/// How the registers are looked at, kept and taken up again.
extension RegistersScreen {
  var view: ViewSettings? {
    var view = ViewSettings()
    view.set("register", register.kind.rawValue)
    for list in lists {
      var part = list.view
      part.set("earlier", list.earlier)
      view.set(part: list.register.kind.rawValue, part)
    }
    return view
  }

  /// That of the register that is shown.
  var namedView: ViewSettings? {
    var view = ViewSettings()
    view.set("register", register.kind.rawValue)
    view.set(part: register.kind.rawValue, list.view)
    return view
  }

  mutating func show(_ view: ViewSettings) {
    for register in Register.allCases {
      let part = view.part(register.kind.rawValue)
      if part.text("order") != nil { lists[register.rawValue].show(part) }
    }
    if let kind = view.text("register").flatMap({ Kind(rawValue: $0) }),
      let register = Register(of: kind)
    {
      turn(to: register)
    }
  }

  var unread: String? { list.unread }
}

extension RegisterColumn.Content {
  /// What views call it.
  var name: String { if case .field(let field) = self { field.name } else { "\(self)" } }
}

extension RegisterGrouping {
  /// What views call it.
  var name: String { if case .field(let field) = self { field.name } else { "\(self)" } }
}
