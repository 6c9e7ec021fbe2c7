/** What an entry of the audit may be about. */
type AuditedThing =
  | 'account'
  | 'invitation'
  | 'people'
  | 'draft'
  | 'conversation'
  | 'answer'
  | 'teacher'
  | 'handover'
  | 'document'
  | 'school'
  /** Its id is the kind of thing that has a period. */
  | 'retention'
  | 'installation'
  | 'audit'

/** What the audit can be narrowed to. */
export const auditKinds = ['signing-in', 'accounts', 'reading', 'sharing', 'plans', 'documents', 'school', 'data'] as const
export type AuditKind = (typeof auditKinds)[number]

/**
 * Everything that leaves an entry in the audit, and what the id in the entry is of. Who, what, which and when; never a word that anybody wrote, a name
 * or an address, and nothing that could tell of somebody at risk: reading whom to turn to leaves nothing.
 */
export const auditActions = {
  'login.begun': { of: 'account', kind: 'signing-in' },
  'login.refused': { of: 'account', kind: 'signing-in' },
  'logins.ended': { of: 'account', kind: 'signing-in' },
  'password.changed': { of: 'account', kind: 'signing-in' },
  'two-factor.on': { of: 'account', kind: 'signing-in' },
  'two-factor.off': { of: 'account', kind: 'signing-in' },
  'backup-codes.made': { of: 'account', kind: 'signing-in' },
  'reset-link.made': { of: 'account', kind: 'signing-in' },
  'reset-link.used': { of: 'account', kind: 'signing-in' },

  'owner.made': { of: 'account', kind: 'accounts' },
  'invitation.made': { of: 'invitation', kind: 'accounts' },
  'invitation.renewed': { of: 'invitation', kind: 'accounts' },
  'invitation.voided': { of: 'invitation', kind: 'accounts' },
  'invitation.accepted': { of: 'invitation', kind: 'accounts' },
  'name.changed': { of: 'account', kind: 'accounts' },
  'roles.changed': { of: 'account', kind: 'accounts' },
  'account.disabled': { of: 'account', kind: 'accounts' },
  'account.enabled': { of: 'account', kind: 'accounts' },

  // What is not one's own. Pages ask again by themselves: the same reader and thing leave one entry in an hour.
  'people.read': { of: 'people', kind: 'reading' },
  'invitations.read': { of: 'people', kind: 'reading' },
  'shared-plans.listed': { of: 'draft', kind: 'reading' },
  'shared-plan.read': { of: 'draft', kind: 'reading' },
  'answers.read': { of: 'draft', kind: 'reading' },
  'handed-over.read': { of: 'draft', kind: 'reading' },
  'audit.read': { of: 'audit', kind: 'reading' },

  'share.made': { of: 'draft', kind: 'sharing' },
  'share.taken-back': { of: 'draft', kind: 'sharing' },
  'evidence.asked': { of: 'draft', kind: 'sharing' },
  'evidence.answered': { of: 'conversation', kind: 'sharing' },
  'answer.given': { of: 'draft', kind: 'sharing' },
  'answer.removed': { of: 'answer', kind: 'sharing' },
  'agreement.changed': { of: 'teacher', kind: 'sharing' },
  'agreement.accepted': { of: 'teacher', kind: 'sharing' },
  'work.ended': { of: 'teacher', kind: 'sharing' },
  'handover.asked': { of: 'teacher', kind: 'sharing' },
  'handover.withdrawn': { of: 'teacher', kind: 'sharing' },
  'handover.answered': { of: 'handover', kind: 'sharing' },

  'item.approved': { of: 'draft', kind: 'plans' },
  'changes.undone': { of: 'draft', kind: 'plans' },
  'plan.exported': { of: 'draft', kind: 'plans' },
  'sheet.exported': { of: 'draft', kind: 'plans' },
  'shared-plan.exported': { of: 'draft', kind: 'plans' },
  'sending.agreed': { of: 'account', kind: 'plans' },

  'document.shared': { of: 'document', kind: 'documents' },
  'document.unshared': { of: 'document', kind: 'documents' },
  'document.removed': { of: 'document', kind: 'documents' },

  'safeguarding.changed': { of: 'school', kind: 'school' },
  'privacy.changed': { of: 'school', kind: 'school' },
  'retention.changed': { of: 'retention', kind: 'school' },
  'hold.placed': { of: 'account', kind: 'school' },
  'hold.lifted': { of: 'account', kind: 'school' },

  'own-data.exported': { of: 'account', kind: 'data' },
  'conversation.deleted': { of: 'conversation', kind: 'data' },
  'teacher.deleted': { of: 'teacher', kind: 'data' },
  'account.deleted': { of: 'account', kind: 'data' },
  'retention.ran': { of: 'retention', kind: 'data' },
  'backup.made': { of: 'installation', kind: 'data' },
  'backup.restored': { of: 'installation', kind: 'data' },
  'audit.cut': { of: 'audit', kind: 'data' },
  /** There was work here before the first entry. */
  'audit.begins-late': { of: 'audit', kind: 'data' },
  /** The head that was found, or a note of what was begun, had not been sealed with this installation’s secret. */
  'audit.seal-broken': { of: 'audit', kind: 'data' },
} as const satisfies Record<string, { of: AuditedThing; kind: AuditKind }>

export type AuditAction = keyof typeof auditActions

export const allAuditActions = Object.keys(auditActions) as [AuditAction, ...AuditAction[]]

/** Those of one kind. */
export const actionsOf = (kind: AuditKind): AuditAction[] => allAuditActions.filter((action) => auditActions[action].kind === kind)
