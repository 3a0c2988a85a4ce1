package dev.sluice.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;

/** The room's fuse box. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** A known answer is given only to who may still ask. */
    private static final int AFTER_GUARDS = Ordered.HIGHEST_PRECEDENCE + 200;

    private final ObjectProvider<Idempotency> idempotency;
    private final ObjectProvider<Effects> effects;

    WebConfiguration(ObjectProvider<Idempotency> idempotency, ObjectProvider<Effects> effects) {
        this.idempotency = idempotency;
        this.effects = effects;
    }

    /** What a body may not do: name unknown fields, say a field twice, leave a required one out. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return json -> json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new BodyLimits()).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(idempotency.getObject()).order(AFTER_GUARDS);
        registry.addInterceptor(effects.getObject()).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentActor());
    }
}
