export type Clock = {
  /** "Berlin", "You, Toronto". */
  place: string;
  /** Already written for the owner's hour cycle: "15:00" or "3:00 pm". */
  time: string;
  /** Machine form with offset, for the first clock. */
  dateTime?: string;
};

type ClocksProps = { label: string; title: string; when: string; clocks: Clock[] };

/** When, in words and on each wall. The page leaves out the second clock when both show the same. */
export function Clocks({ label, title, when, clocks }: ClocksProps) {
  return (
    <dl className="clocks" aria-label={label}>
      <div className="when">
        <dt>{title}</dt>
        <dd>{when}</dd>
      </div>
      {clocks.map((clock) => (
        <div key={clock.place}>
          <dt>{clock.place}</dt>
          <dd>
            <time dateTime={clock.dateTime}>
              <Face time={clock.time} />
            </time>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The half of the day stands small beside a twelve-hour time. */
function Face({ time }: { time: string }) {
  const [digits, half] = time.split(/\s/, 2);
  return half ? (
    <>
      {digits}
      <small>{half}</small>
    </>
  ) : (
    time
  );
}
