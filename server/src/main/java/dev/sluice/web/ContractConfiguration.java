package dev.sluice.web;

import dev.sluice.kernel.Actor;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;

/** What {@code api/openapi.yaml} says beyond what the resources say by themselves. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {
    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Call.class);
    }

    @Bean
    RequiredFields requiredFields() {
        return new RequiredFields();
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .addServersItem(new Server().url("/"))
                .components(new Components()
                        .addSecuritySchemes("token", bearer())
                        .addSecuritySchemes("session", session())
                        .addSecuritySchemes("csrf", csrf()))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("session").addList("csrf"))
                .info(new Info()
                        .title("Sluice")
                        .version("v1")
                        .description(
                                "The gate that every database change, and every query by a person, goes through."));
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An API token of a user or a service account: slc_…");
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("__Host-sluice")
                .description("Set by POST /v1/sessions. Over plain HTTP its name is sluice-session.");
    }

    private static SecurityScheme csrf() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-CSRF-Token")
                .description("csrfToken of POST /v1/sessions or GET /v1/me; with a session, for all but GET and HEAD.");
    }

    /** Every route may answer a problem. */
    @Bean
    OpenApiCustomizer problemsInContract() {
        return api -> {
            ModelConverters.getInstance(true).read(ProblemView.class).forEach(api.getComponents()::addSchemas);
            ApiResponse problem = new ApiResponse()
                    .description("A problem (RFC 9457)")
                    .addHeaderObject(
                            CallFilter.REQUEST_ID,
                            new Header()
                                    .description("Stands in the server's log and in the audit too.")
                                    .schema(new StringSchema()))
                    .content(new Content()
                            .addMediaType(
                                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                    new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            api.getComponents().addResponses(PROBLEM, problem);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation
                            .getResponses()
                            .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM)));
        };
    }

    /** A POST may be made repeatable, unless it answers a secret; one that only reads always is. */
    @Bean
    GlobalOperationCustomizer idempotencyInContract() {
        return (operation, handler) -> handler.hasMethodAnnotation(PostMapping.class)
                        && !handler.hasMethodAnnotation(SecretAnswer.class)
                        && !handler.hasMethodAnnotation(ReadsOnly.class)
                ? operation.addParametersItem(new HeaderParameter()
                        .name(Idempotency.HEADER)
                        .required(false)
                        .schema(new StringSchema()))
                : operation;
    }

    @Bean
    OpenApiCustomizer parametersInContract() {
        ParameterTexts texts = ParameterTexts.product();
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> texts.find(parameter.getName()).ifPresent(parameter::setDescription));
    }
}
