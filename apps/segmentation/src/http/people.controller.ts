import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CallerParam, isAllowed, Roles } from '@rebound/access';
import { Transactions } from '@rebound/messaging';
import { ProblemException } from '@rebound/service-host';
import { deviceKey, userKey } from '../domain/person/person.js';
import { PeopleRepository } from '../persistence/people.repository.js';
import { WorkingSetFactory } from '../working-sets.js';
import { PersonParams, PersonQuery, PersonView } from './people.dto.js';
import { personView } from './person-view.js';

const notFound = (): ProblemException => new ProblemException(404, { detail: 'Nobody is known by this id.' });

@ApiTags('people')
@Controller('v1/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleRepository,
    private readonly sets: WorkingSetFactory,
    private readonly transactions: Transactions,
  ) {}

  @Get()
  @Roles('viewer')
  @ApiOperation({ summary: 'Who is behind an id of the shop or of a device, with carts and bookings' })
  @ApiOkResponse({ type: PersonView })
  @ApiNotFoundResponse({ description: 'nobody is known by it' })
  async find(@CallerParam() caller: Caller, @Query() query: PersonQuery): Promise<PersonView> {
    const { userId, anonymousId } = query;
    if ((userId === undefined) === (anonymousId === undefined)) {
      const reason = 'exactly one of userId and anonymousId is needed';
      throw new ProblemException(400, { detail: reason, errors: [{ field: 'userId', reason }] });
    }
    const identifier = userId === undefined ? deviceKey(anonymousId ?? '') : userKey(userId);
    const personId = await this.transactions.run('PeopleController.find', (tx) =>
      this.people.personIdOf(tx, caller.workspaceId, identifier),
    );
    if (personId === undefined) throw notFound();
    return this.view(caller, personId);
  }

  @Get(':id')
  @Roles('viewer')
  @ApiOperation({ summary: 'A person, with carts and bookings' })
  @ApiOkResponse({ type: PersonView })
  @ApiNotFoundResponse({ description: 'there is no such person' })
  byId(@CallerParam() caller: Caller, @Param() { id }: PersonParams): Promise<PersonView> {
    return this.view(caller, id);
  }

  private async view({ workspaceId, role }: Caller, personId: string): Promise<PersonView> {
    const found = await this.transactions.run('PeopleController.view', async (tx) => {
      const person = await this.people.person(tx, workspaceId, personId);
      return person && { person, subjects: await this.people.subjects(tx, workspaceId, personId) };
    });
    if (!found) throw notFound();
    return personView(found.person, found.subjects, this.sets.policy(workspaceId), isAllowed(role, ['operator']));
  }
}
