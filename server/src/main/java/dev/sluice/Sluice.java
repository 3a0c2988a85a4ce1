package dev.sluice;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** {@code sluice server}: starts the product. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Sluice {

    /** @param arguments {@code --port N --data DIR --config FILE}, each also as {@code --port=N} */
    public static void main(String[] arguments) {
        SpringApplication.run(Sluice.class, Arguments.translate(arguments));
    }
}
