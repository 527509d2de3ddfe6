/** What a pause can hold back, the narrowest first. `everything` spans all workspaces. */
export const pauseScopes = ['message', 'campaign', 'sender', 'country', 'workspace', 'everything'] as const;
export type PauseScope = (typeof pauseScopes)[number];

/** The workspace of pauses that hold for all of them. */
export const everyWorkspace = '*';

export type Pause = Readonly<{
  pauseId: string;
  /** `*` holds for all workspaces. */
  workspaceId: string;
  scope: PauseScope;
  /** The message id, campaign, sender or country; absent for the two widest scopes. */
  target?: string;
}>;

export type Pausable = Readonly<{
  workspaceId: string;
  messageId: string;
  campaign: string;
  sender?: string;
  country?: string;
}>;

const targetOf: Readonly<Record<PauseScope, (message: Pausable) => string | undefined>> = {
  message: ({ messageId }) => messageId,
  campaign: ({ campaign }) => campaign,
  sender: ({ sender }) => sender,
  country: ({ country }) => country,
  workspace: () => undefined,
  everything: () => undefined,
};

/** Whether a scope is about something that has to be named. */
export const needsTarget = (scope: PauseScope): boolean => scope !== 'workspace' && scope !== 'everything';

const holds = (pause: Pause, message: Pausable): boolean =>
  (pause.workspaceId === everyWorkspace || pause.workspaceId === message.workspaceId) &&
  (!needsTarget(pause.scope) || (pause.target !== undefined && pause.target === targetOf[pause.scope](message)));

/** The first pause that holds this message back. */
export const pauseOf = (pauses: readonly Pause[], message: Pausable): Pause | undefined =>
  pauses.find((pause) => holds(pause, message));
