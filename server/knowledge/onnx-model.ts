/** The number types of ONNX that are needed, by their codes in its TensorProto. */
export const FLOAT = 1
export const INT32 = 6
export const INT64 = 7

type ElementType = typeof FLOAT | typeof INT32 | typeof INT64
/** An attribute of a node: an integer, a list of integers, or a float, which JavaScript can't tell from an integer by itself. */
type Attribute = number | number[] | { float: number }
/** The name of a value in the graph: an input, a constant or what a node gives. */
export type Name = string

const OPERATOR_SET = 18
const INTERMEDIATE_FORMAT = 8

/** Puts together a graph of the ONNX format (github.com/onnx/onnx, onnx.proto3), written as the bytes that onnxruntime reads. */
export type GraphBuilder = {
  constant(type: ElementType, shape: number[], data: ArrayBufferView): Name
  node(operator: string, inputs: Name[], attributes?: Record<string, Attribute>, output?: Name): Name
  /** Inputs and outputs with their shapes; a dimension given as a word may have any size. */
  build(inputs: Record<Name, ValueType>, outputs: Record<Name, ValueType>): Buffer
}
/** A tensor's number type and shape. */
export type ValueType = { type: ElementType; shape: (number | string)[] }

/** An empty graph. */
export function createGraph(): GraphBuilder {
  const constants: Buffer[] = []
  const nodes: Buffer[] = []
  let names = 0
  return {
    constant(type, shape, data) {
      const name = `constant-${++names}`
      const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
      constants.push(message(5, ...shape.map((size) => integer(1, size)), integer(2, type), text(8, name), message(9, bytes)))
      return name
    },
    node(operator, inputs, attributes = {}, output = `value-${++names}`) {
      const given = Object.entries(attributes).map(([name, value]) => attribute(name, value))
      nodes.push(message(1, ...inputs.map((name) => text(1, name)), text(2, output), text(4, operator), ...given))
      return output
    },
    build(inputs, outputs) {
      const ends = [
        ...Object.entries(inputs).map(([name, value]) => valueInfo(11, name, value)),
        ...Object.entries(outputs).map(([name, value]) => valueInfo(12, name, value)),
      ]
      const graph = message(7, ...nodes, text(2, 'graph'), ...constants, ...ends)
      return Buffer.concat([integer(1, INTERMEDIATE_FORMAT), message(8, text(1, ''), integer(2, OPERATOR_SET)), graph])
    },
  }
}

// Protocol buffers: a field is its number and wire type in one varint, then its content.
const VARINT = 0
const LENGTH_PREFIXED = 2
const FIXED_32 = 5

function varint(value: number): Buffer {
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return Buffer.from([...bytes, rest])
}

const tag = (field: number, wireType: number): Buffer => varint((field << 3) | wireType)

const integer = (field: number, value: number): Buffer => Buffer.concat([tag(field, VARINT), varint(value)])

function float(field: number, value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return Buffer.concat([tag(field, FIXED_32), bytes])
}

function message(field: number, ...parts: Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  return Buffer.concat([tag(field, LENGTH_PREFIXED), varint(length), ...parts])
}

const text = (field: number, value: string): Buffer => message(field, Buffer.from(value))

/** AttributeProto: its value lies in a field of its kind, and a code names the kind. */
function attribute(name: string, value: Attribute): Buffer {
  if (Array.isArray(value)) return message(5, text(1, name), ...value.map((each) => integer(8, each)), integer(20, 7))
  if (typeof value === 'number') return message(5, text(1, name), integer(3, value), integer(20, 2))
  return message(5, text(1, name), float(2, value.float), integer(20, 1))
}

/** ValueInfoProto: a tensor's name, number type and shape. */
function valueInfo(field: number, name: Name, { type, shape }: ValueType): Buffer {
  const dimensions = shape.map((size) => message(1, typeof size === 'number' ? integer(1, size) : text(2, size)))
  return message(field, text(1, name), message(2, message(1, integer(1, type), message(2, ...dimensions))))
}
