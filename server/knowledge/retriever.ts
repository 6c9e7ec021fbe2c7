import type { CallbackManagerForRetrieverRun } from '@langchain/core/callbacks/manager'
import { Document } from '@langchain/core/documents'
import { BaseRetriever } from '@langchain/core/retrievers'
import type { FoundPassage } from '../domain/passage.ts'
import type { Knowledge, SearchOptions } from './knowledge.ts'
import type { Leave } from './query.ts'

type Metadata = Omit<FoundPassage, 'text'>

/** The search as LangChain's chains and agents take it. Import it where it is needed: LangChain is slow to load. */
export class KnowledgeRetriever extends BaseRetriever<Metadata> {
  static override lc_name = () => 'KnowledgeRetriever'
  override lc_namespace = ['thinking-partner', 'knowledge']

  /** @param leave whether and how what is searched for may leave this computer */
  constructor(
    private readonly knowledge: Pick<Knowledge, 'search'>,
    private readonly leave: Leave | null,
    private readonly options: SearchOptions = {},
  ) {
    super()
  }

  override async _getRelevantDocuments(query: string, _callbacks?: CallbackManagerForRetrieverRun): Promise<Document<Metadata>[]> {
    const found = await this.knowledge.search({ theirs: query, leave: this.leave }, this.options)
    return found.map(({ text, ...metadata }) => new Document({ id: metadata.key, pageContent: text, metadata }))
  }
}
