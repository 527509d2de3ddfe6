import { Body, Controller, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { refusalException, Signed } from '@rebound/access';
import { Clock, normalisePhone } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { counter } from '@rebound/observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CarrierAccounts } from '../carrier-accounts.js';
import type { Carrier, FormFields } from '../carriers/carrier.js';
import type { Sender } from '../domain/senders.js';
import { Receipts } from '../inbound/receipts.js';
import { Replies } from '../inbound/replies.js';
import { PublicAddresses } from '../public-addresses.js';
import { InboundGate } from '../submitting/inbound-gate.js';
import { WorkspaceDirectory } from '../workspace-directory.js';

type SignedPost = FastifyRequest & { rawBody?: Buffer };
type Sending = Readonly<{ carrier: Carrier; sender: Sender }>;

const isField = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const fieldsOf = (body: unknown): FormFields =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(
        Object.entries(body).filter((entry): entry is [string, string | string[]] => isField(entry[1])),
      )
    : {};

/**
 * What carriers call, signed with the account's own key. The answer comes only when what they said is committed: a carrier
 * that hears nothing tells it again.
 */
@ApiTags('webhooks')
@Controller('v1/webhooks/:carrier/:workspace/:sender')
export class WebhooksController {
  constructor(
    private readonly clock: Clock,
    private readonly directory: WorkspaceDirectory,
    private readonly accounts: CarrierAccounts,
    private readonly addresses: PublicAddresses,
    private readonly transactions: Transactions,
    private readonly receipts: Receipts,
    private readonly replies: Replies,
    private readonly gate: InboundGate,
  ) {}

  @Post('status')
  @HttpCode(200)
  @Signed()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({ summary: 'A receipt, as the carrier sends it' })
  @ApiOkResponse({ description: 'the receipt is stored, or known to change nothing' })
  async status(
    @Param('carrier') carrierName: string,
    @Param('workspace') workspaceId: string,
    @Param('sender') senderName: string,
    @Req() request: SignedPost,
    @Query() query: unknown,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = fieldsOf(body);
    const { carrier } = this.verified(carrierName, workspaceId, senderName, request, form);
    const receipt = carrier.parseReceipt(form, fieldsOf(query));
    if (receipt) await this.receipts.receive({ workspaceId, carrier: carrier.name, receipt });
    else counter('rebound.dispatch.receipts.ignored').inc({ carrier: carrier.name, reason: 'unreadable' });
    await answer(reply, carrier);
  }

  @Post('inbound')
  @HttpCode(200)
  @Signed()
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiOperation({ summary: 'A text that a person wrote to this sender' })
  @ApiOkResponse({ description: 'the reply is stored and acted on' })
  async inbound(
    @Param('carrier') carrierName: string,
    @Param('workspace') workspaceId: string,
    @Param('sender') senderName: string,
    @Req() request: SignedPost,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = fieldsOf(body);
    const { carrier, sender } = this.verified(carrierName, workspaceId, senderName, request, form);
    const text = carrier.parseInbound(form);
    const phone = text && normalisePhone(text.from);
    if (text && phone?.ok) {
      const { carrierMessageId, body: words, carrierMeaning } = text;
      const inbound = {
        workspaceId,
        sender,
        carrierMessageId,
        phone: phone.value.e164,
        text: words,
        at: this.clock.now(),
        ...(carrierMeaning ? { carrierMeaning } : {}),
      };
      try {
        await this.transactions.run('WebhooksController.inbound', (tx) => this.replies.receive(tx, inbound));
      } catch (error) {
        // The carrier tells it again later; until we know what it was, nothing goes out over this account.
        this.gate.close(workspaceId, sender);
        throw error;
      }
    }
    await answer(reply, carrier);
  }

  /** @throws 403 whatever is wrong: who cannot sign learns nothing of which senders there are */
  private verified(
    carrierName: string,
    workspaceId: string,
    senderName: string,
    request: SignedPost,
    form: FormFields,
  ): Sending {
    const sender = this.directory.sender(workspaceId, senderName);
    const carrier = sender && this.accounts.of(sender);
    if (!carrier || carrier.name !== carrierName) throw refusalException('signature');
    const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
    const signed = carrier.verify({
      url: this.addresses.base + request.originalUrl,
      headers: request.headers,
      ...(isForm ? { form } : { rawBody: request.rawBody?.toString('utf8') ?? '' }),
    });
    if (!signed) throw refusalException('signature');
    return { carrier, sender };
  }
}

const answer = (reply: FastifyReply, { webhookAnswer }: Carrier): FastifyReply =>
  reply.status(200).type(webhookAnswer.contentType).send(webhookAnswer.body);
