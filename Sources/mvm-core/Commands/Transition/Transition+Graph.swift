import MVMCore

/// The life cycle of instances as a graph.
enum LifeCycleGraph {
  static func render(as language: TransitionOptions.Graph) -> String {
    switch language {
    case .dot: dot
    case .mermaid: mermaid
    }
  }

  private static var edges: [(from: InstanceStatus, to: InstanceStatus)] {
    InstanceStatus.allCases.flatMap { from in from.next.map { (from, $0) } }
  }

  private static func label(_ edge: (from: InstanceStatus, to: InstanceStatus)) -> String? {
    edge.from == .ready && edge.to == .ready ? "rebuild" : nil
  }

  /// The language of Graphviz. Steps to the end are drawn thin, and the others decide the layout.
  private static var dot: String {
    var text = """
      digraph "life cycle of an instance" {
        rankdir=LR
        node [shape=box, style=rounded, fontname="sans-serif"]
        edge [fontname="sans-serif", fontsize=10]

      """
    for state in InstanceStatus.allCases {
      text += "  \(state.rawValue) [tooltip=\"\(state.about.doc)\"]\n"
    }
    for edge in edges {
      var attributes = label(edge).map { ["label=\"\($0)\""] } ?? []
      if edge.to == .destroyed { attributes.append("color=gray60") }
      if edge.to == .destroyed, edge.from != .stopped { attributes.append("constraint=false") }
      let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
      text += "  \(edge.from.rawValue) -> \(edge.to.rawValue)\(list)\n"
    }
    return text + "}\n"
  }

  private static var mermaid: String {
    var text = "stateDiagram-v2\n  [*] --> created\n"
    for edge in edges {
      let label = label(edge).map { " : \($0)" } ?? ""
      text += "  \(edge.from.rawValue) --> \(edge.to.rawValue)\(label)\n"
    }
    return text + "  destroyed --> [*]\n"
  }
}
