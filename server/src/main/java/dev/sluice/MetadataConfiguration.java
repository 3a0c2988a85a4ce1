package dev.sluice;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.kernel.Signals;
import java.sql.SQLException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the metadata store comes from. Whoever gets the data source gets it migrated. */
@Configuration(proxyBeanMethods = false)
class MetadataConfiguration {

    @Bean(destroyMethod = "close")
    MetadataServer metadataServer(SluiceSettings settings) throws SQLException {
        return MetadataServer.open(settings);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(MetadataServer server, SluiceSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("metadata");
        config.setJdbcUrl(server.url());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setMaximumPoolSize(settings.metadata().connections());
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", "sluice");
        HikariDataSource source = new HikariDataSource(config);
        Migrations.run(source);
        return source;
    }

    @Bean(destroyMethod = "close")
    Signals signals(MetadataServer server, JdbcClient jdbc) {
        return new PostgresSignals(server, jdbc);
    }
}
