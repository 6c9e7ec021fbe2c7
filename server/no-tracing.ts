/** By these LangChain would send whatever passes through it to LangSmith, or print it. */
const switches = ['LANGSMITH_TRACING_V2', 'LANGCHAIN_TRACING_V2', 'LANGSMITH_TRACING', 'LANGCHAIN_TRACING', 'LANGCHAIN_VERBOSE']

/** Turns that off, whatever the environment says: LangChain looks there at each call, and takes no other word for it. */
export function turnOffTracing(environment: NodeJS.ProcessEnv = process.env): void {
  for (const name of switches) delete environment[name]
}
