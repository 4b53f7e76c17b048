public import ProjectModel

/// Every contact that journals hold or held, told from all entries.
///
/// Who is the contact of a municipality changes when another name is written; what is written with
/// a name, or after it until the next, is about that person.
public struct ContactBook {
  private struct Write {
    var stamp: Stamp
    var values: [Field: String]
  }

  private var writes: [RecordID: [Write]] = [:]

  /// A book of nobody.
  public init() {}

  /// Takes in one entry; entries may come in any order.
  public mutating func note(_ entry: borrowing Entry) {
    for index in 0..<entry.operations.count
    where entry.operations[index].kind == .known(.participation) {
      var values: [Field: String] = [:]
      for assignment in entry.assignments[entry.operations[index].assignments]
      where Contact.fields.contains(assignment.field) {
        let text = if case .text(let text) = assignment.value { text } else { "" }
        values[assignment.field] = text
      }
      guard !values.isEmpty else { continue }
      writes[entry.operations[index].id, default: []].append(
        Write(stamp: entry.stamp, values: values))
    }
  }

  /// The contacts in the order of their names.
  public func contacts() -> [Contact] {
    var contacts: [Contact] = []
    for id in writes.keys.sorted() {
      for contact in holders(of: id) {
        if let place = contacts.firstIndex(where: { $0.isSamePerson(as: contact) }) {
          contacts[place].merge(contact)
        } else {
          contacts.append(contact)
        }
      }
    }
    return contacts.sorted { CollationKey($0.label) < CollationKey($1.label) }
  }

  /// The contacts that a person may mean by a name, a part of it, an address or a number.
  ///
  /// Those that are meant exactly stand alone.
  public func contacts(named text: String) -> [Contact] {
    let all = contacts()
    let exact = all.filter { $0.isNamed(exactly: text) }
    return exact.isEmpty ? all.filter { $0.isNamed(by: text) } : exact
  }

  /// The contacts that some participations have now; those that they had, if they have none now.
  public func contacts(of participations: Set<RecordID>) -> [Contact] {
    let all = contacts().filter { !participations.isDisjoint(with: $0.participations) }
    let present = all.filter { !participations.isDisjoint(with: $0.held.keys) }
    return present.isEmpty ? all : present
  }

  /// The contacts that one participation had, one after the other.
  private func holders(of id: RecordID) -> [Contact] {
    var contacts: [Contact] = []
    var current = Contact()
    var latest: [Field: Stamp] = [:]
    for write in (writes[id] ?? []).sorted(by: { $0.stamp < $1.stamp }) {
      if let name = write.values[.contactName], !current.names.isEmpty,
        !current.nameKeys.contains(SearchKey.text(name))
      {
        contacts.append(current)
        current = Contact()
      }
      current.take(write.values)
      current.writes[id, default: []].insert(write.stamp)
      for (field, value) in write.values { latest[field] = value.isEmpty ? nil : write.stamp }
    }
    contacts.append(current)
    for place in contacts.indices {
      let held = Contact.fields.filter { field in
        latest[field].map { contacts[place].writes[id]?.contains($0) == true } ?? false
      }
      if !held.isEmpty { contacts[place].held[id] = held }
    }
    return contacts.filter { !$0.label.isEmpty }
  }
}

extension Contact {
  fileprivate mutating func take(_ values: [Field: String]) {
    func add(_ value: String?, to list: inout [String]) {
      if let value, !value.isEmpty, !list.contains(value) { list.append(value) }
    }
    add(values[.contactName], to: &names)
    add(values[.contactEmail], to: &emails)
    add(values[.contactPhone], to: &phones)
  }

  /// Whether two are one person: of one name, and of one municipality, address or number, unless one
  /// of them has neither address nor number.
  fileprivate func isSamePerson(as other: Contact) -> Bool {
    guard !Set(nameKeys).isDisjoint(with: other.nameKeys) else { return false }
    let own = Set(
      emails.map { SearchKey.text($0) }
        + phones.map { String(decoding: Self.digits(of: $0), as: UTF8.self) })
    let others = Set(
      other.emails.map { SearchKey.text($0) }
        + other.phones.map { String(decoding: Self.digits(of: $0), as: UTF8.self) })
    return own.isEmpty || others.isEmpty || !own.isDisjoint(with: others)
      || !Set(participations).isDisjoint(with: other.participations)
  }

  fileprivate mutating func merge(_ other: Contact) {
    names += other.names.filter { !names.contains($0) }
    emails += other.emails.filter { !emails.contains($0) }
    phones += other.phones.filter { !phones.contains($0) }
    held.merge(other.held) { Array(Set($0 + $1)) }
    writes.merge(other.writes) { $0.union($1) }
  }
}
