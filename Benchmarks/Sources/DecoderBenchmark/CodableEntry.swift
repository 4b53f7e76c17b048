/// A line of a journal of expenses, for `JSONDecoder`. The line that begins a project has other
/// fields, so all of them are optional.
struct CodableEntry: Codable {
  var v: Int
  var at: String
  var by: String
  var ops: [Operation]

  struct Operation: Codable {
    var set: String
    var id: String
    var fields: Fields
  }

  struct Fields: Codable {
    var date: String?
    var amountCents: Int?
    var part: String?
    var category: String?
    var supplier: String?
    var reference: String?
    var state: String?
  }
}
