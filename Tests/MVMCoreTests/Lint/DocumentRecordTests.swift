import Testing

@testable import MVMCore

@Suite struct `The record of a document` {
  @Test(arguments: DocumentKind.allCases)
  func `is of its kind's type`(kind: DocumentKind) throws {
    let document = Document(parsing: kind.type.placeholder.json())
    let record = try #require(Linter().check(document, as: kind).record)
    #expect(type(of: record.value) == kind.type)
  }

  @Test(arguments: DocumentKind.allCases)
  func `is absent where the document can't be read`(kind: DocumentKind) {
    #expect(Linter().check(Document(parsing: Array("[".utf8)), as: kind).record == nil)
  }

  @Test func `is not copied on its way to the fleet`() throws {
    let document = Document(parsing: PoolSpec.placeholder.json())
    let checked = Linter().check(document, as: .pool)
    let file = FleetFile(path: Array("pool.json".utf8), kind: .pool, record: checked.record)
    guard case .pool(let first) = checked.record, case .pool(let second) = file.record else {
      Issue.record("no record of a pool")
      return
    }
    #expect(first === second)
    let member = try #require(FleetDocuments([file]).runs.first?.pools.list.first)
    #expect(member.shared === first)
  }
}
