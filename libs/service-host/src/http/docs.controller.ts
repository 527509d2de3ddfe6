import {
  Controller,
  Get,
  Header,
  Inject,
  Injectable,
  Param,
  Res,
  StreamableFile,
  type INestApplication,
} from '@nestjs/common';
import { ApiExcludeController, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Public, Roles } from '@rebound/access';
import { SERVICE_NAME } from '@rebound/config';
import type { FastifyReply } from 'fastify';
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ProblemException } from './problem.js';
import { pageHeaders } from './security-headers.js';

/** The OpenAPI document, made of the controllers' decorators when it is first asked for. */
@Injectable()
export class ApiDocument {
  private make: (() => OpenAPIObject) | undefined;
  private made: OpenAPIObject | undefined;

  provide(make: () => OpenAPIObject): void {
    this.make = make;
  }

  get(): OpenAPIObject {
    this.made ??= this.make?.();
    if (!this.made) throw new ProblemException(503, { detail: 'The service is starting.', reason: 'starting' });
    return this.made;
  }
}

export type ApiDescription = Readonly<{ name: string; description: string; publicUrl?: string | undefined }>;

export function openApiDocument(
  app: INestApplication,
  { name, description, publicUrl }: ApiDescription,
): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle(`Rebound ${name}`)
    .setDescription(description)
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key: rb_<id>_<secret>' })
    .addSecurityRequirements('bearer');
  if (publicUrl) builder.addServer(publicUrl);
  return SwaggerModule.createDocument(app, builder.build());
}

const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

const page = (service: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Rebound ${service}</title><link rel="stylesheet" href="docs/swagger-ui.css"></head>
<body><div id="api"></div><script src="docs/swagger-ui-bundle.js"></script><script src="docs/start.js"></script></body>
</html>`;

const start = `SwaggerUIBundle({ url: 'openapi.json', dom_id: '#api', persistAuthorization: true });`;

/**
 * The document and a page to read it. They need a key of any role; a browser asks for it (the key is the user name) and sends
 * it along.
 */
@ApiExcludeController()
@Roles('browser', 'server', 'viewer')
@Controller()
export class DocsController {
  private readonly folder = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

  constructor(
    @Inject(ApiDocument) private readonly document: ApiDocument,
    @Inject(SERVICE_NAME) private readonly service: string,
  ) {}

  @Get('openapi.json')
  openApi(): OpenAPIObject {
    return this.document.get();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  page(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.headers(pageHeaders);
    return page(this.service);
  }

  @Get('docs/start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  start(): string {
    return start;
  }

  @Get('docs/:file')
  asset(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    const type = assets[file];
    if (type === undefined) throw new ProblemException(404);
    void reply.header('content-type', type);
    return new StreamableFile(createReadStream(path.join(this.folder, file)));
  }
}

/** The same without a key, where the setting OPEN_DOCS says so. */
@ApiExcludeController()
@Public()
@Controller()
export class OpenDocsController extends DocsController {}
