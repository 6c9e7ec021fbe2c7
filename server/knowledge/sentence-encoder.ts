import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createGraph, FLOAT, type GraphBuilder, INT32, INT64, type Name, type ValueType } from './onnx-model.ts'

/** How many tokens the encoder reads; it drops what comes after. */
export const MAX_TOKENS = 128
/** How many numbers a vector has. */
export const DIMENSIONS = 512

const VOCABULARY = 8002
const EMBEDDING = 256
const FEED_FORWARD = 1536
const HEADS = 4

const Manifest = z.object({
  weightsManifest: z.tuple([
    z.object({ paths: z.array(z.string()), weights: z.array(z.object({ name: z.string(), shape: z.array(z.number().int().positive()) })) }),
  ]),
})

/** Gives the one weight whose name contains all the parts. */
type Weights = (...nameParts: string[]) => Float32Array<ArrayBuffer>

/** Reads a TensorFlow.js graph's weights: a manifest, and their 32-bit floats one after the other over several files. */
async function readWeights(directory: string): Promise<Weights> {
  const manifest = Manifest.parse(JSON.parse(await readFile(join(directory, 'model.json'), 'utf8')))
  const [{ paths, weights }] = manifest.weightsManifest
  const bytes = Uint8Array.from(Buffer.concat(await Promise.all(paths.map((path) => readFile(join(directory, path))))))
  let offset = 0
  const named = weights.map(({ name, shape }) => {
    const data = new Float32Array(
      bytes.buffer,
      offset,
      shape.reduce((product, size) => product * size, 1),
    )
    offset += data.byteLength
    return { name, data }
  })
  return (...nameParts) => {
    const [hit, ...more] = named.filter(({ name }) => nameParts.every((part) => name.includes(part)))
    if (!hit || more.length > 0) throw new Error(`The encoder's weights have ${hit ? 'more than one' : 'no'} ${nameParts.join(' … ')}.`)
    return hit.data
  }
}

/**
 * The Universal Sentence Encoder lite (Cer et al. 2018, arXiv:1803.11175; Apache-2.0) as an ONNX model: two transformer layers over the
 * tokens' embeddings, their mean, one dense layer, a vector of length 1. Inputs: `ids` and `positions` (0, 1, …), output: `embedding`.
 * @param directory where the package of weights keeps its files
 */
export async function buildSentenceEncoder(directory: string): Promise<Buffer> {
  const weights = await readWeights(directory)
  const graph = createGraph()
  const layers = buildLayers(graph, weights)

  let x = layers.embedding()
  x = layers.transformer(x, 'Layer_0/TransformerLayer/', EMBEDDING)
  x = layers.transformer(x, 'Layer_1/TransformerLayer/', DIMENSIONS)
  const mean = graph.node('ReduceMean', [x, graph.constant(INT64, [1], BigInt64Array.of(0n))], { keepdims: 1 })
  const dense = layers.dense(mean, DIMENSIONS, weights('tanh_layer_0/weights'), weights('tanh_layer_0/bias'))
  graph.node('LpNormalization', [graph.node('Tanh', [dense])], { axis: 1, p: 2 }, 'embedding')

  const tokens: ValueType = { type: INT32, shape: ['tokens'] }
  return graph.build({ ids: tokens, positions: tokens }, { embedding: { type: FLOAT, shape: [1, DIMENSIONS] } })
}

function buildLayers({ constant, node }: GraphBuilder, weights: Weights) {
  const dense = (x: Name, outputs: number, kernel: Float32Array, bias: Float32Array): Name =>
    node('Gemm', [x, constant(FLOAT, [kernel.length / outputs, outputs], kernel), constant(FLOAT, [outputs], bias)])

  const normalised = (x: Name, size: number, name: string): Name =>
    node(
      'LayerNormalization',
      [x, constant(FLOAT, [size], weights(name, 'layer_norm_scale')), constant(FLOAT, [size], weights(name, 'layer_norm_bias'))],
      { axis: 1, epsilon: { float: 1e-6 } },
    )

  const reshaped = (x: Name, ...shape: number[]): Name =>
    node('Reshape', [x, constant(INT64, [shape.length], BigInt64Array.from(shape, BigInt))])

  /** The original adds the signal of position to a copy of the embedding and then adds that copy, hence twice the embedding. */
  function embedding(): Name {
    const table = constant(
      FLOAT,
      [VOCABULARY, EMBEDDING],
      weights('Embeddings_en').map((value) => 2 * value),
    )
    const signal = constant(FLOAT, [MAX_TOKENS, EMBEDDING], positionSignal(weights('TimingSignal/ExpandDims_1')))
    return node('Add', [node('Gather', [table, 'ids']), node('Gather', [signal, 'positions'])])
  }

  /** Softmax(Q Kᵀ / √d) V in four heads. The kernel holds Q, K and V side by side; Q is scaled beforehand. */
  function attention(x: Name, name: string, size: number): Name {
    const kernel = weights(`${name}qkv_transform_single/kernel`)
    const bias = weights(`${name}qkv_transform_single/bias`)
    const perHead = size / HEADS
    const head = (part: 0 | 1 | 2, axes: number[]): Name => {
      const scale = part === 0 ? perHead ** -0.5 : 1
      const scaled = (values: Float32Array) => values.map((value) => scale * value)
      const columns = scaled(columnsOf(kernel, size, part))
      const projected = dense(x, size, columns, scaled(bias.slice(part * size, (part + 1) * size)))
      return node('Transpose', [reshaped(projected, 0, HEADS, perHead)], { perm: axes })
    }
    const [query, key, value] = [head(0, [1, 0, 2]), head(1, [1, 2, 0]), head(2, [1, 0, 2])]
    const share = node('Softmax', [node('MatMul', [query, key])], { axis: 2 })
    const heads = node('Transpose', [node('MatMul', [share, value])], { perm: [1, 0, 2] })
    const output = `${name}output_transform_single/`
    return dense(reshaped(heads, 0, size), DIMENSIONS, weights(`${output}kernel`), weights(`${output}bias`))
  }

  function feedForward(x: Name, name: string): Name {
    const [inner, outer] = [`${name}FFN/conv1/`, `${name}FFN/conv2/`]
    const normal = normalised(x, DIMENSIONS, `${name}FFN/layer_prepostprocess`)
    const hidden = dense(normal, FEED_FORWARD, weights(`${inner}Tensordot/Reshape_1`), weights(`${inner}bias`))
    return dense(node('Relu', [hidden]), DIMENSIONS, weights(`${outer}Tensordot/Reshape_1`), weights(`${outer}bias`))
  }

  /** Attention and feed-forward, each added to what came in; a layer that receives fewer numbers widens them first. */
  function transformer(x: Name, name: string, size: number): Name {
    const attended = attention(normalised(x, size, `${name}layer_prepostprocess`), `${name}MultiheadAttention/`, size)
    const wide = size === DIMENSIONS ? x : dense(x, DIMENSIONS, weights(`${name}dense/kernel`), weights(`${name}dense/bias`))
    const sum = node('Add', [wide, attended])
    return node('Add', [sum, feedForward(sum, name)])
  }

  return { dense, embedding, transformer }
}

/** Sines in the first half of each row and cosines in the second, of position times a rate (Vaswani et al. 2017, in tensor2tensor's layout). */
function positionSignal(rates: Float32Array): Float32Array {
  const signal = new Float32Array(MAX_TOKENS * EMBEDDING)
  for (let position = 0; position < MAX_TOKENS; position++) {
    for (const [column, rate] of rates.entries()) {
      const angle = Math.fround(position * rate)
      signal[position * EMBEDDING + column] = Math.sin(angle)
      signal[position * EMBEDDING + rates.length + column] = Math.cos(angle)
    }
  }
  return signal
}

/** One of the three square matrices that stand side by side in `kernel`. */
function columnsOf(kernel: Float32Array, size: number, part: 0 | 1 | 2): Float32Array {
  const columns = new Float32Array(size * size)
  for (let row = 0; row < size; row++) {
    const start = row * 3 * size + part * size
    columns.set(kernel.subarray(start, start + size), row * size)
  }
  return columns
}
