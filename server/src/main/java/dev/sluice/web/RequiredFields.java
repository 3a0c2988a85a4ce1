package dev.sluice.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in the contract which fields are always there: every component of a record, except those that are
 * {@link Optional} or {@link Nullable}. The same holds for bodies that come in, because JSON is read strictly.
 */
final class RequiredFields implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema != null) {
            raw(type).filter(Class::isRecord).ifPresent(record -> mark(model(schema, context), record));
        }
        return schema;
    }

    private static Optional<Class<?>> raw(AnnotatedType type) {
        return Optional.ofNullable(type.getType())
                .map(each ->
                        each instanceof JavaType known ? known : Json.mapper().constructType(each))
                .map(JavaType::getRawClass);
    }

    /** The record's own schema, where the resolved one only points to it. */
    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        return Optional.ofNullable(schema.get$ref())
                .map(ref -> ref.substring(ref.lastIndexOf('/') + 1))
                .<Schema<?>>map(name -> context.getDefinedModels().get(name))
                .orElse(schema);
    }

    private static void mark(Schema<?> model, Class<?> record) {
        Map<String, ?> properties =
                Optional.<Map<String, ?>>ofNullable(model.getProperties()).orElse(Map.of());
        List<String> always = Arrays.stream(record.getRecordComponents())
                .filter(RequiredFields::alwaysThere)
                .map(RecordComponent::getName)
                .filter(properties::containsKey)
                .toList();
        if (!always.isEmpty()) {
            model.setRequired(always);
        }
    }

    private static boolean alwaysThere(RecordComponent component) {
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
