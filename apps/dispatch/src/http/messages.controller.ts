import { Controller, Get, Param } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, Roles } from '@rebound/access';
import { isFinal } from '@rebound/contracts';
import { isoInstant } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { isWaiting } from '../domain/message-states.js';
import { DecisionsRepository } from '../persistence/decisions.repository.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import type { StoredMessage } from '../persistence/stored-message.js';
import { InputProgressReader } from '../submitting/input-progress.js';
import { DecisionsView, type HistoryView, MessageView, type WaitingView } from './messages.dto.js';
import { notFound, uuidOrRefuse } from './refuse.js';

@ApiTags('messages')
@Controller('v1/messages')
export class MessagesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessagesRepository,
    private readonly decisions: DecisionsRepository,
    private readonly progress: InputProgressReader,
  ) {}

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'Where a message stands, and how it came there' })
  @ApiOkResponse({ type: MessageView })
  @ApiNotFoundResponse({ description: 'dispatch knows no such message' })
  async find(@CallerParam() { workspaceId }: Caller, @Param('id') id: string): Promise<MessageView> {
    const messageId = uuidOrRefuse('id', id);
    return this.transactions.run('MessagesController.find', async (tx) => {
      const message = await this.messages.find(tx, { workspaceId, messageId });
      if (!message) throw notFound('There is no such message.');
      return viewOf(message);
    });
  }

  @Get(':id/decision')
  @Roles('viewer')
  @ApiOperation({ summary: 'Why a message went out, or did not: the checks in order with what they saw' })
  @ApiOkResponse({ type: DecisionsView })
  @ApiNotFoundResponse({ description: 'dispatch knows no such message' })
  async decision(@CallerParam() { workspaceId }: Caller, @Param('id') id: string): Promise<DecisionsView> {
    const ref = { workspaceId, messageId: uuidOrRefuse('id', id) };
    const [message, decisions] = await this.transactions.run(
      'MessagesController.decision',
      async (tx) => [await this.messages.find(tx, ref), await this.decisions.of(tx, ref)] as const,
    );
    if (!message) throw notFound('There is no such message.');
    const { state, reason } = message.standing;
    const waiting = isWaiting(state) ? await this.waitingFor(message) : undefined;
    return {
      messageId: ref.messageId,
      state,
      final: isFinal(state),
      ...(reason === undefined ? {} : { reason }),
      decisions: decisions.map(({ sequence, at, decision, reason: because, checks, hashes }) => ({
        sequence,
        at: isoInstant(at),
        decision,
        ...(because === undefined ? {} : { reason: because }),
        checks: checks.map((line) => ({ ...line, values: { ...line.values } })),
        hashes: { ...hashes },
      })),
      ...(waiting ? { waitingFor: waiting } : {}),
      history: historyOf(message),
    };
  }

  private async waitingFor(message: StoredMessage): Promise<WaitingView> {
    const progress = await this.progress.read();
    const { alive, upTo } = this.progress.freshness(progress, message);
    const requestsUpTo = progress.requestsUpTo[message.requestPartition] ?? 0;
    return {
      consentAlive: alive,
      waited: message.waited,
      ...(upTo > 0 ? { consentUpTo: isoInstant(upTo) } : {}),
      ...(requestsUpTo > 0 ? { requestsUpTo: isoInstant(requestsUpTo) } : {}),
    };
  }
}

const historyOf = (message: StoredMessage): HistoryView[] => message.history.map((line) => ({ ...line }));

function viewOf(message: StoredMessage): MessageView {
  const { origin, standing, country, submittedAt, deliveredAt, sender, carrier, carrierMessageId } = message;
  const { messageId, campaign, step, arm, personId, subjectKey, occurrence, purpose } = origin;
  return {
    messageId,
    campaign,
    step,
    arm,
    personId,
    subjectKey,
    occurrence,
    class: origin.class,
    purpose,
    state: standing.state,
    final: isFinal(standing.state),
    requestedAt: isoInstant(message.requestedAt),
    attempts: message.attempts,
    history: historyOf(message),
    ...(country === undefined ? {} : { country }),
    ...(standing.reason === undefined ? {} : { reason: standing.reason }),
    ...(isWaiting(standing.state) ? { dueAt: isoInstant(message.dueAt) } : {}),
    ...(submittedAt === undefined ? {} : { submittedAt: isoInstant(submittedAt) }),
    ...(deliveredAt === undefined ? {} : { deliveredAt: isoInstant(deliveredAt) }),
    ...(sender === '' ? {} : { sender }),
    ...(carrier === undefined ? {} : { carrier }),
    ...(carrierMessageId === undefined ? {} : { carrierMessageId }),
    ...(message.encoding === undefined ? {} : { encoding: message.encoding }),
    ...(message.parts === undefined ? {} : { parts: message.parts }),
  };
}
