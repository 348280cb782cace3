/// Makes the JSON pointers of a document's nodes.
///
/// It is quickest for nodes in the order of the document: each search goes on from the last, so
/// that all together cost one walk through the document.
struct PointerWalk: Sendable {
  /// A container on the way to the last node.
  private struct Step {
    let container: Int
    /// The child on the way, as its value's node, and where it ends.
    let value: Int
    let end: Int
    let index: Int
    /// The pointer of the child.
    let pointer: JSONPointer

    /// Whether a node lies in the container.
    func contains(_ node: Int, _ document: Document) -> Bool {
      container < node && node < document.tape.next(after: container)
    }
  }

  private var steps: [Step] = []

  /// The JSON pointer of a node.
  mutating func pointer(to target: Int, in document: Document) -> String {
    guard target > 0, !document.tape.isEmpty else { return "" }
    while let last = steps.last, !last.contains(target, document) { steps.removeLast() }
    var (container, start, index) = (0, 1, 0)
    if let last = steps.last {
      if target == last.value { return last.pointer.text }
      if target > last.value, target < last.end {
        (container, start) = (last.value, last.value + 1)
      } else {
        let isLater = target >= last.end
        (container, start) = (last.container, isLater ? last.end : last.container + 1)
        index = isLater ? last.index + 1 : 0
        steps.removeLast()
      }
    }
    while container < target,
      let step = search(container, from: start, index, to: target, in: document)
    {
      steps.append(step)
      (container, start, index) = (step.value, step.value + 1, 0)
    }
    return steps.last?.pointer.text ?? ""
  }

  /// The step from a container to its child that has a node or is it, searched from a child on.
  private func search(
    _ container: Int, from start: Int, _ first: Int, to target: Int, in document: Document
  ) -> Step? {
    let kind = document.kind(of: container)
    guard kind == .object || kind == .array else { return nil }
    let end = document.tape.next(after: container)
    var (node, index) = (start, first)
    while node < end {
      let value = kind == .object ? node + 1 : node
      let next = document.tape.next(after: value)
      if target < next {
        var pointer = steps.last?.pointer ?? JSONPointer()
        if kind == .object {
          pointer.append(key: document.text(of: node))
        } else {
          pointer.append(index: index)
        }
        return Step(
          container: container, value: value, end: next, index: index, pointer: pointer)
      }
      (node, index) = (next, index + 1)
    }
    return nil
  }
}
