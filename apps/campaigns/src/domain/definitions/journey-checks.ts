import type { DefinitionProblem, JourneyDefinition } from '@rebound/contracts';
import { durationMs } from '@rebound/kernel';
import { expiresAfterMs } from '../journeys/journey-plan.js';
import { triggerNamed } from '../triggers/index.js';
import type { DefinitionSet } from './definition-set.js';
import { missingVariables } from './template-trial.js';

type Report = (field: string, reason: string) => void;
type JourneyCheck = (journey: JourneyDefinition, set: DefinitionSet, report: Report) => void;

const checks: readonly JourneyCheck[] = [
  function hasStepsWithNamesOfTheirOwn({ steps }, _set, report) {
    const seen = new Set<string>();
    steps.forEach(({ name }, index) => {
      if (seen.has(name)) report(`/steps/${index}/name`, `is the name of an earlier step too`);
      seen.add(name);
    });
  },
  function hasWaitsInOrder({ steps }, _set, report) {
    if (!steps.some((step) => 'message' in step)) report('/steps', 'has no message');
    let waitedMs = 0;
    steps.forEach((step, index) => {
      const before = steps[index - 1];
      const isLast = index === steps.length - 1;
      if ('wait' in step) {
        waitedMs += durationMs(step.wait);
        if (before && 'wait' in before) report(`/steps/${index}`, 'is a second wait in a row: add them up');
        if (isLast && index > 0) report(`/steps/${index}`, 'is a wait that nothing follows');
        return;
      }
      if (before && 'message' in before) report(`/steps/${index}`, 'follows a message at once: put a wait between');
      if (expiresAfterMs(step.message) <= waitedMs) {
        report(
          `/steps/${index}/message/expiresAfter`,
          'ends before the waits are over: the message could never go out (the default is P2D)',
        );
      }
    });
  },
  function asksForWhatItsTriggerAllows({ trigger: { on }, purpose, steps }, _set, report) {
    const classes = triggerNamed(on)?.classes ?? [];
    if (purpose === 'transactional' && !classes.includes('transactional')) {
      report('/purpose', `${on} leads to marketing messages: take the purpose that people agreed to`);
    }
    steps.forEach((step, index) => {
      if ('wait' in step || step.message.class === undefined || classes.includes(step.message.class)) return;
      report(`/steps/${index}/message/class`, `a message after ${on} is ${classes.join(' or ')}`);
    });
  },
  function findsItsTemplates({ trigger: { on }, steps }, set, report) {
    steps.forEach((step, index) => {
      if ('wait' in step) return;
      const field = `/steps/${index}/message/template`;
      const { template: name } = step.message;
      if (!set.has('template', name)) return report(field, `there is no template "${name}"`);
      const trigger = triggerNamed(on);
      const template = set.template(name);
      if (!template || !trigger) return;
      for (const missing of missingVariables(template, trigger)) {
        report(field, `the template "${name}" uses ${missing}, which ${on} does not give: add a fallback`);
      }
    });
  },
  function findsItsSenders({ steps }, set, report) {
    steps.forEach((step, index) => {
      if ('wait' in step) return;
      const { sender } = step.message;
      if (sender !== undefined && !set.has('sender', sender)) {
        report(`/steps/${index}/message/sender`, `there is no sender "${sender}"`);
      } else if (sender === undefined && !set.has('sender')) {
        report(`/steps/${index}/message`, 'there is no sender at all: add a document of kind sender');
      }
    });
  },
];

export function journeyProblems(set: DefinitionSet): DefinitionProblem[] {
  return set.all('journey').flatMap((journey) => {
    const problems: DefinitionProblem[] = [];
    for (const check of checks) {
      check(journey, set, (field, reason) => problems.push({ kind: 'journey', name: journey.name, field, reason }));
    }
    return problems;
  });
}
