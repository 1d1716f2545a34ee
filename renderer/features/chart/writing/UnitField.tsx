import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { strings } from '../../../app/strings/index.ts';
import { api } from '../../../lib/api.ts';

const words = strings.writing;
const pause = 250;

/** A unit of UCUM, with its name as soon as it is one. */
export function UnitField({ value, onChange, error }: { value: string; onChange: (unit: string) => void; error?: string | undefined }) {
  const [asked] = useDebouncedValue(value.trim(), pause);
  const { data } = useQuery(api.writing.unit.queryOptions({ input: { unit: asked }, enabled: asked !== '', staleTime: Infinity }));
  const answer = asked === value.trim() && asked !== '' ? data : undefined;
  return <TextInput label={words.unit} description={answer?.known === true ? (answer.name ?? asked) : words.observation.unitHint} value={value} maxLength={40} spellCheck={false} autoComplete="off" autoCapitalize="none" onChange={(event) => { onChange(event.currentTarget.value); }} error={error ?? (answer?.known === false ? words.errors.unit : undefined)} />;
}
