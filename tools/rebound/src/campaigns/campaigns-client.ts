import type {
  AppliedDefinitions,
  ApplyDefinitions,
  DefinitionProblem,
  Problem,
  RefusedDefinitions,
  StoredDefinition,
} from '@rebound/contracts';
import { err, ok, type Result } from '@rebound/kernel';
import { exitCodes, Failure } from '../failure.js';
import { causeOf, jsonIn } from '../http-answers.js';

export interface CampaignsAddress {
  /** Base URL of the campaigns service. */
  readonly url: string;
  /** An API key of the role admin, or the root admin key. */
  readonly key: string;
}

const timeoutMs = 30_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isProblem = (body: unknown): body is Problem => isRecord(body) && typeof body['title'] === 'string';
const isRefusal = (body: unknown): body is RefusedDefinitions =>
  isProblem(body) && 'problems' in body && Array.isArray(body.problems);
const isApplied = (body: unknown): body is AppliedDefinitions => isRecord(body) && Array.isArray(body['changes']);
const isList = (body: unknown): body is StoredDefinition[] =>
  Array.isArray(body) && body.every((one) => isRecord(one) && typeof one['hash'] === 'string');

/** Speaks to campaigns. Every refusal but that of the folder itself is a `Failure` with one line that says what to do. */
export class CampaignsClient {
  constructor(private readonly address: CampaignsAddress) {}

  async apply(request: ApplyDefinitions): Promise<Result<AppliedDefinitions, readonly DefinitionProblem[]>> {
    const { status, body } = await this.call('POST', '/v1/definitions', { body: JSON.stringify(request) });
    if (status === 422 && isRefusal(body)) return err(body.problems);
    if (status === 200 && isApplied(body)) return ok(body);
    throw this.unexpected(status, body);
  }

  /** What is in force in a workspace. */
  async list(workspaceId: string | undefined, kind?: string): Promise<readonly StoredDefinition[]> {
    const query = kind === undefined ? '' : `?kind=${encodeURIComponent(kind)}`;
    const headers: Record<string, string> = workspaceId === undefined ? {} : { 'rebound-workspace': workspaceId };
    const { status, body } = await this.call('GET', `/v1/definitions${query}`, { headers });
    if (status === 200 && isList(body)) return body;
    if (status === 403 && workspaceId === undefined && isRecord(body) && body['reason'] === 'workspace') {
      throw new Failure('this key belongs to no workspace: give the folder, or --workspace <name>', exitCodes.usage);
    }
    throw this.unexpected(status, body);
  }

  private async call(
    method: string,
    path: string,
    { body, headers = {} }: { readonly body?: string; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<{ status: number; body: unknown }> {
    const { url, key } = this.address;
    const target = `${url.replace(/\/+$/, '')}${path}`;
    if (!URL.canParse(target)) throw new Failure(`${url} is not a URL such as http://localhost:7003`, exitCodes.usage);
    let response: Response;
    let text: string;
    try {
      response = await fetch(target, {
        method,
        headers: {
          authorization: `Bearer ${key}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body }),
      });
      text = await response.text();
    } catch (error) {
      throw new Failure(
        `no answer from ${url} (${causeOf(error, timeoutMs)}): is campaigns running there? --url or REBOUND_URL names another address`,
        exitCodes.unreachable,
      );
    }
    return { status: response.status, body: jsonIn(text) };
  }

  private unexpected(status: number, body: unknown): Failure {
    const told = isProblem(body) ? (body.detail ?? body.title) : 'an answer this program does not understand';
    const said = told.replace(/\.$/, '');
    const fields = isProblem(body) && body.errors ? body.errors.map(({ field, reason }) => `${field}: ${reason}`) : [];
    const words = [said, ...fields.filter((line) => !said.includes(line))].join('; ');
    if (status === 401)
      return new Failure(`the key was refused: ${words}; give an admin key by --key or REBOUND_KEY`, exitCodes.key);
    if (status === 403) return new Failure(`the key may not do this: ${words}`, exitCodes.key);
    return new Failure(`${this.address.url} answered ${status}: ${words}`, exitCodes.answer);
  }
}
