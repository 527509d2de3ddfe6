import type { INestApplication } from '@nestjs/common';
import { Clock } from '@rebound/kernel';
import { Transactions } from '@rebound/messaging';
import { Logger } from '@rebound/observability';
import { classifyError } from '@rebound/persistence';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Replies } from '../inbound/replies.js';
import { DatabaseReader } from '../persistence/database-reader.js';
import type { LinkTarget } from '../persistence/links.repository.js';
import { MessagesRepository } from '../persistence/messages.repository.js';
import type { StoredMessage } from '../persistence/stored-message.js';
import { ClickRecorder } from './click-recorder.js';
import { optOutPage } from './opt-out-page.js';
import { ShortLinks } from './short-links.js';

/** A person waits: after so long the redirect is answered although the hit is not yet written, in real ms. */
const answerAfterMs = 250;

type LinkRequest = FastifyRequest<{ Params: { code: string } }>;

const header = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.[0];

const purposeOf = ({ headers }: LinkRequest): string =>
  ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => header(headers[name]) ?? '').join(' ');

/** Short links are followed by people: bare routes, plain answers, nothing to find out without a code. */
class LinkRoutes {
  constructor(
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly links: ShortLinks,
    private readonly recorder: ClickRecorder,
    private readonly messages: MessagesRepository,
    private readonly reader: DatabaseReader,
    private readonly transactions: Transactions,
    private readonly replies: Replies,
  ) {}

  async follow(request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const target = await this.target(request);
    if (!target) return notFound(reply);
    if (target.url === undefined) return this.page(target, reply, false);
    await this.record(request, target);
    return reply
      .status(302)
      .header('location', target.url)
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .send('');
  }

  /** The button of the page to refuse with. */
  async refuse(request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> {
    const target = await this.target(request);
    if (!target || target.url !== undefined) return notFound(reply);
    const message = await this.message(target);
    if (!message) return notFound(reply);
    const { workspaceId, sender, carrier, origin, phone } = message;
    await this.transactions.run('LinkRoutes.refuse', (tx) =>
      this.replies.receive(tx, {
        workspaceId,
        sender: { name: sender, carrier: carrier ?? '' },
        carrierMessageId: `opt-out-page:${origin.messageId}`,
        phone,
        text: '',
        at: this.clock.now(),
        certain: { meaning: 'stop', evidence: 'opt-out page' },
      }),
    );
    return this.page(target, reply, true);
  }

  private target(request: LinkRequest): Promise<LinkTarget | undefined> {
    return this.links.find(request.params.code);
  }

  private async record(request: LinkRequest, { workspaceId, messageId }: LinkTarget): Promise<void> {
    const userAgent = header(request.headers['user-agent']);
    const hit = {
      method: request.method === 'HEAD' ? ('HEAD' as const) : ('GET' as const),
      at: this.clock.now(),
      purpose: purposeOf(request),
      ...(userAgent === undefined ? {} : { userAgent }),
    };
    const written = this.recorder
      .record({ workspaceId, messageId, code: request.params.code, hit })
      .catch((error: unknown) => this.logger.error({ error, messageId }, 'a click could not be written'));
    let timer: NodeJS.Timeout | undefined;
    const longEnough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, answerAfterMs);
    });
    await Promise.race([written, longEnough]);
    clearTimeout(timer);
  }

  private async page(target: LinkTarget, reply: FastifyReply, done: boolean): Promise<FastifyReply> {
    const message = await this.message(target);
    if (!message) return notFound(reply);
    const { locale, brand } = message;
    return reply
      .status(200)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(optOutPage({ locale, brand, done }));
  }

  private message(target: LinkTarget): Promise<StoredMessage | undefined> {
    return this.messages.find(this.reader, target);
  }
}

const notFound = (reply: FastifyReply): FastifyReply =>
  reply.status(404).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send('Not found\n');

/** `GET` and `HEAD /r/:code`, and the button of the page to refuse with. */
export function linkRoutes(fastify: FastifyInstance, app: INestApplication): void {
  const routes = new LinkRoutes(
    app.get(Clock),
    app.get(Logger),
    app.get(ShortLinks),
    app.get(ClickRecorder),
    app.get(MessagesRepository),
    app.get(DatabaseReader),
    app.get(Transactions),
    app.get(Replies),
  );
  const guarded =
    (answer: (request: LinkRequest, reply: FastifyReply) => Promise<FastifyReply>) =>
    async (request: LinkRequest, reply: FastifyReply): Promise<FastifyReply> => {
      try {
        return await answer(request, reply);
      } catch (error) {
        app.get(Logger).error({ error }, 'a short link could not be answered');
        const away = classifyError(error) === 'fault';
        return reply
          .status(away ? 503 : 500)
          .type('text/plain; charset=utf-8')
          .header('retry-after', '2')
          .send('Try again in a moment\n');
      }
    };
  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/r/:code',
    handler: guarded((request, reply) => routes.follow(request, reply)),
  });
  fastify.route({
    method: 'POST',
    url: '/r/:code',
    handler: guarded((request, reply) => routes.refuse(request, reply)),
  });
}
