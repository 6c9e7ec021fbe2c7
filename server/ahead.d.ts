// LangGraph and zod-to-openapi both add to the types of zod, and TypeScript takes them in the order in which it comes upon them. LangGraph's
// must come first, or the routes lose theirs: so this stands before app.ts in the order of the alphabet, and says nothing else.
import type {} from 'langchain'
