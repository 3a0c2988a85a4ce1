package dev.sluice.engine.postgres.dialect;

import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Facts as text that a person can compare: what is empty or false is left out, ranges show the text they cover. */
final class Shown {
    private final String script;

    Shown(String script) {
        this.script = script;
    }

    String show(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(this::show).orElse("-");
            case Name name -> name(name);
            case QualifiedName name ->
                name.catalog().map(part -> name(part) + ".").orElse("")
                        + name.schema().map(part -> name(part) + ".").orElse("")
                        + name(name.name());
            case Range range -> "«" + covered(range).replaceAll("\\s+", " ") + "»";
            case List<?> list -> list.stream().map(this::show).toList().toString();
            case Map<?, ?> map -> new TreeMap<>(map).toString().replace("\n", "\\n");
            case Record record -> record(record);
            default -> value.toString().replaceAll("\\s+", " ");
        };
    }

    /** A name that stands nowhere has a question mark; one that is spelled otherwise there shows how. */
    private String name(Name name) {
        if (name.at().equals(Range.NONE)) {
            return name.value() + "?";
        }
        String written = covered(name.at());
        return written.equals(name.value()) ? written : name.value() + "=" + written;
    }

    private String covered(Range range) {
        return script.substring(range.start().offset(), range.end().offset());
    }

    private String record(Record record) {
        StringBuilder text = new StringBuilder(record.getClass().getSimpleName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = valueOf(component, record);
            if (!isVoid(value)) {
                text.append(text.charAt(text.length() - 1) == '(' ? "" : " ");
                text.append(component.getName()).append('=').append(show(value));
            }
        }
        return text.append(')').toString();
    }

    private static boolean isVoid(Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty()
                || value instanceof List<?> list && list.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || Boolean.FALSE.equals(value);
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
