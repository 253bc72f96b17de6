package be.lra.account.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts {@link UnbrokenWords} between the bundles and the pages. */
@Configuration(proxyBeanMethods = false)
class PageTextsConfiguration {

    @Autowired
    void keepWordsWhole(SpringTemplateEngine pages, MessageSource texts) {
        pages.setTemplateEngineMessageSource(new UnbrokenWords(texts));
    }
}
