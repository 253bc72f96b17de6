package be.lra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import be.lra.account.ReadyHolder;
import be.lra.demo.service.DemoVisit;
import be.lra.openid.ApacheService;
import com.microsoft.playwright.Page;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Digital keys open a service that others wrote: Apache with mod_auth_openidc. */
class ServiceJourneyTest extends Journey {

    @Autowired
    ApplicationContext application;

    private ApacheService apache;

    @BeforeEach
    void startTheService() {
        apache = ApacheService.start(SERVICE, address("/"));
    }

    @AfterEach
    void stopTheService() {
        apache.close();
        System.out.println(apache.log());
    }

    @Test
    void keyOpensAServiceAndLeavingTheServiceEndsTheSession() {
        var gallery = new Gallery("service");
        var holder = ReadyHolder.make(application);
        var post = new Post(mailbox, holder.email());
        Page phone = chromium.phone();
        var weight = new PageWeight();

        phone.navigate(SERVICE + "/member/");
        assertThat(phone.url()).endsWith("/sign-in");
        assertThat(phone.locator("html").getAttribute("lang")).isEqualTo("nl");
        assertThat(phone.locator("main").innerText()).contains(ApacheService.NAME);
        gallery.look(phone, "sign-in", weight);

        phone.locator("main a[href*=email], main button[value*=email]").first().click();
        phone.locator("#userName").fill(holder.userName());
        phone.locator("#password").fill(ReadyHolder.PASSWORD);
        proceed(phone);
        phone.locator("#code").fill(post.oneTimeCode());
        proceed(phone);
        phone.waitForURL("**/openid/consent*"); // over a page that goes on by itself
        assertThat(phone.locator("main").innerText()).contains(ReadyHolder.NAME, holder.email());
        gallery.look(phone, "consent", weight);
        phone.locator("button[value=allow]").click();
        phone.waitForLoadState();

        assertThat(phone.locator("#in").isVisible()).isTrue();
        assertThat(phone.locator("#name").innerText()).isEqualTo(ReadyHolder.NAME);
        assertThat(phone.locator("#email").innerText()).isEqualTo(holder.email());
        assertThat(phone.locator("#acr").innerText()).isEqualTo("http://eidas.europa.eu/LoA/substantial");
        assertThat(phone.locator("#sub").innerText())
                .isNotEmpty()
                .isNotEqualTo(holder.account().toString());
        assertThat(phone.locator("#egovNRN").innerText()).isEqualTo("(none)");

        var childcare = new DemoVisit(URI.create(address("/").toString().replaceFirst("/$", "")));
        phone.navigate(childcare.request());
        assertThat(phone.url()).contains("/openid/consent");
        phone.locator("button[value=allow]").click();
        phone.waitForURL("**/back?code=*");
        assertThat(childcare.told(phone.url().replaceFirst(".*[?&]code=([^&]*).*", "$1")))
                .containsEntry("name", ReadyHolder.NAME)
                .containsEntry("email", holder.email());

        phone.navigate(SERVICE + "/member/callback?logout=" + SERVICE + "/bye.html");
        assertThat(phone.locator("main").innerText()).contains("Childcare of Examples");
        gallery.look(phone, "signed-out", weight);
        phone.locator("main a.button").click();
        phone.waitForLoadState();
        assertThat(phone.locator("#bye").isVisible()).isTrue();
        phone.navigate(address("/keys").toString());
        assertThat(phone.url()).contains("/sign-in");
        gallery.judge();
    }

    private static void proceed(Page page) {
        page.locator("#step button.main").click();
        page.waitForLoadState();
    }
}
