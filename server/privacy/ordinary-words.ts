import { isEnglish } from './dictionary.ts'
import { isGivenName } from './given-names.ts'

/** First names that are used as words too; of the rest ("anna", "joseph") a dictionary knows only a coin or a saint. */
const usedAsWords: ReadonlySet<string> = new Set(
  `amber angel archer ash aspen august april bill bob brandy brook brooks carol cash chance charity chase christian clay cliff coral crystal daisy dale dawn dean destiny don
  drew earl ebony essence eve faith fern flora frank gage gene genesis ginger glen grace grant guy harmony harper hazel heather heavenly hope hunter iris ivy jack jade jan
  jasmine jay jean jewel joy june junior justice king kit lance lane laurel legend lily major mark mason mat max maverick may melody mercy miles mina miracle misty nick noel norm
  norman nova olive opal page pat patience patty pearl peer penny pierce porter precious prince princess raven ray reed rich rob robin rocky rod roman rose rosemary
  ruby rusty sage sandy scarlet serenity sky sierra sol star stone sterling sue summer sunny tanner tom trinity victor viola violet virgin wade walker will willow winter autumn
  min man wing yin long kin ho hang hung song sun ton tan tin dung dong ping ling loan lien lam paw saw pal per till floor harm can alp roar rune saga mere gal eve art basil joss kit rio an my so do
  to in no me he she you us am is it go hi oh ok na ha ah son nam chin shan sang sing hone clement linda dot ace art skip chip peg buck rusty stew tug gus ore ora moe mo ho hop poppy marigold saffron clover juniper magnolia lotus ocean storm star indigo cedar briar lark blaze ridge haven honor liberty royal noble saint duke baron
  journey dream treasure diamond sapphire garnet topaz onyx cinnamon honey cherry navy dash gunner colt cannon rebel ranger shepherd turner deacon abbot memory rain tiger bear wolf fox
  tam mu eh lo bo li ade mali roman cole parker taylor baker cook carter young day best love king major savage bishop dean`.split(/\s+/),
)

/** Whether a word in lower case may be just that word. */
export const isOrdinary = (folded: string): boolean => (isGivenName(folded) ? usedAsWords.has(folded) : isEnglish(folded))
