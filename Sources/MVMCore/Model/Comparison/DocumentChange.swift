/// One difference between two documents of one kind.
public struct DocumentChange: Equatable, Sendable {
  /// What kind of difference it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// The new document has an element or a value that the old one lacks.
    case added
    /// The old document has an element or a value that the new one lacks.
    case removed
    /// A value is another one.
    case changed
    /// The elements of a list are the same, in another order that means something.
    case reordered
  }

  /// What kind of difference it is.
  public let kind: Kind
  /// The innermost element of a list that it is about, by its ID: `/tenants[acme]/pools[web]`, or
  /// empty for the document itself. In an ID, `~`, `/` and `]` are written `~0`, `~1` and `~2`;
  /// elements without an ID go by their index in the document that has them: `/routes/2`.
  public let element: String
  /// The place below the element as a JSON pointer, `/desired_counts/running`; empty where the
  /// element as a whole was added or removed.
  public let field: String
  /// The old value as compact JSON; nil where there was none. For `reordered`, the elements' IDs.
  public let old: String?
  /// The new value as compact JSON; nil where there is none. For `reordered`, the elements' IDs.
  public let new: String?
  /// What the last open agent (February 2026) makes of the change; nil for other documents than
  /// desired states, and where that is not known.
  public let effect: ReconcileEffect?
  /// Of a desired state, the keys that lead to the value, those of lists without their elements'
  /// IDs; empty for other documents.
  let keys: [String]

  /// The whole place: the element and the field.
  public var identity: String { element + field }
}

/// What an agent that has applied the old desired state does about a change in the new one.
///
/// Source: the last open agent (February 2026), see `Reconciliation`.
public enum ReconcileEffect: Equatable, Sendable {
  /// It makes the tenant or pool.
  case creates
  /// It destroys the tenant or pool with all its data, because of this key of the new document,
  /// where the document arrives in one of these ways; else it keeps it.
  case destroys(because: String, by: Set<Delivery>)
  /// It leaves the tenant or pool as it is: what is not listed is not pruned.
  case keeps
  /// It does what the value says, where the document arrives in one of these ways.
  case applies(by: Set<Delivery>)
  /// It does nothing, and does not say so.
  case ignores
  /// It refuses the whole document in a plain request; signed requests and files are not checked
  /// for this.
  case refuses

  /// A stable word for programs.
  public var name: String {
    switch self {
    case .creates: "creates"
    case .destroys: "destroys"
    case .keeps: "keeps"
    case .applies: "applies"
    case .ignores: "ignores"
    case .refuses: "refuses"
    }
  }
}
